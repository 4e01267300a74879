/** The OpenAPI document as a reader goes through it: calls and shapes, each type in words. */
import { z } from 'zod'
import type { Words } from '@/lib/format/translator'

const schemaNode = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
})

const contentNode = z.record(z.string(), z.looseObject({ schema: z.unknown().optional() }))

const operationNode = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: z.looseObject({ content: contentNode }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ description: z.string(), content: contentNode.optional() }),
  ),
  security: z.array(z.record(z.string(), z.unknown())).default([]),
})

const documentNode = z.looseObject({
  servers: z.array(z.looseObject({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationNode)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
})

export interface ApiField {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly description: string | null
}

export interface ApiCall {
  readonly id: string
  readonly method: string
  /** Below the server's address, with `{id}` where an id goes. */
  readonly path: string
  readonly summary: string
  readonly parameters: readonly ApiField[]
  /** The name of the shape that is sent; null for a read. */
  readonly body: string | null
  readonly answers: readonly {
    readonly status: string
    readonly description: string
    /** The shape, or the media type of what is no JSON. */
    readonly type: string | null
  }[]
  readonly needsKey: boolean
}

export interface ApiShape {
  readonly name: string
  readonly fields: readonly ApiField[]
  /** For a shape that is no object: what it is. */
  readonly type: string | null
}

export interface ApiModel {
  /** All paths begin with it. */
  readonly server: string
  readonly calls: readonly ApiCall[]
  readonly shapes: readonly ApiShape[]
}

/** Throws when the document is not what lib/server/calls/openapi.ts makes. */
export function apiModel(document: unknown, words: Words): ApiModel {
  const { servers, paths, components } = documentNode.parse(document)
  return {
    server: servers[0]?.url ?? '',
    calls: Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) =>
        callOf(path, method, operation, words),
      ),
    ),
    shapes: Object.entries(components.schemas)
      .map(([name, schema]) => shapeOf(name, schema, words))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

function callOf(
  path: string,
  method: string,
  operation: z.infer<typeof operationNode>,
  words: Words,
): ApiCall {
  const { operationId, summary, parameters, requestBody, responses, security } = operation
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    parameters: parameters.map(({ name, required = false, schema }) => ({
      name,
      isRequired: required,
      type: typeText(schema, words),
      description: schemaNode.parse(schema).description ?? null,
    })),
    body: requestBody === undefined ? null : contentType(requestBody.content, words),
    answers: Object.entries(responses).map(([status, { description, content }]) => ({
      status,
      description,
      type: content === undefined ? null : contentType(content, words),
    })),
    needsKey: security.every((choice) => Object.keys(choice).length > 0),
  }
}

function contentType(content: z.infer<typeof contentNode>, words: Words): string | null {
  const [first] = Object.entries(content)
  if (first === undefined) return null
  const [type, { schema }] = first
  return type.includes('json') ? typeText(schema, words) : type
}

function shapeOf(name: string, schema: unknown, words: Words): ApiShape {
  const { properties, required = [] } = schemaNode.parse(schema)
  if (properties === undefined) return { name, fields: [], type: typeText(schema, words) }
  const fields = Object.entries(properties).map(([field, inner]) => ({
    name: field,
    type: typeText(inner, words),
    isRequired: required.includes(field),
    description: schemaNode.parse(inner).description ?? null,
  }))
  return { name, fields, type: null }
}

/** "string or null", "list of Claim", "killed | wounded | …". */
function typeText(schema: unknown, words: Words): string {
  const { t } = words
  const parsed = schemaNode.safeParse(schema ?? {})
  if (!parsed.success) return t('developers.any')
  const { $ref, type, enum: values, const: constant, properties, items, anyOf } = parsed.data
  const { additionalProperties } = parsed.data
  if ($ref !== undefined) return $ref.split('/').at(-1) ?? $ref
  if (values !== undefined) return values.map(String).join(' | ')
  if (constant !== undefined) return JSON.stringify(constant)
  if (anyOf !== undefined)
    return either(
      anyOf.map((one) => typeText(one, words)),
      words,
    )
  if (Array.isArray(type)) return either(type, words)
  if (type === 'array') return t('developers.list-of', { type: typeText(items, words) })
  if (type === 'object' && properties === undefined && typeof additionalProperties === 'object') {
    return t('developers.map-of', { type: typeText(additionalProperties, words) })
  }
  return type === 'object' ? t('developers.object') : (type ?? t('developers.any'))
}

function either(types: readonly string[], { t }: Words): string {
  const [last = '', ...others] = [...new Set(types)].reverse()
  if (others.length === 0) return last
  return t('developers.or', { list: others.reverse().join(', '), last })
}
