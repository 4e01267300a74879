/** A call in the words of OpenAPI: its parameters, what is sent, what is answered, and how it may be refused. */
import { z } from 'zod'
import { MAX_JSON_BYTES } from './body'
import type { Answer, Calls, Content } from './call'

export type Json = Readonly<Record<string, unknown>>

const JSON_TYPE = 'application/json'
const PROBLEM = { $ref: '#/components/schemas/Problem' }

/** The operations on one path, by method. */
export function operationsOf(path: string, { GET: read, POST: write }: Calls): Json {
  return {
    ...(read && { get: readingOf(path, read) }),
    ...(write && { post: writingOf(path, write) }),
  }
}

function readingOf(path: string, call: NonNullable<Calls['GET']>): Json {
  const { summary, query, answer, access = 'readers', refusals = {} } = call
  return {
    operationId: nameOf('get', path),
    summary,
    parameters: [...pathParameters(path), ...parametersOf(query)],
    responses: {
      200: answer && contentOf(answer),
      304: { description: 'Not modified: the ETag sent as If-None-Match still holds' },
      ...problems({
        400: query && 'A parameter cannot be read; each is named',
        401: READ_KEYS[access],
        403: access === 'writers' ? 'The key may not write' : null,
        404: path.includes('{id}') ? 'Nothing has that id' : null,
        422: query && 'knownAt' in query.shape ? 'That moment is still to come' : null,
        429: BUSY,
        503: UNAVAILABLE,
        ...refusals,
      }),
    },
    security: access === 'writers' ? IDENTIFIED : [{}, ...IDENTIFIED],
  }
}

/** Why a read may be refused without a key. */
const READ_KEYS = {
  anybody: null,
  readers: 'A key is needed: this house is private',
  writers: 'A key is needed',
} as const

function writingOf(path: string, call: NonNullable<Calls['POST']>): Json {
  const { summary, body, answer, access = 'writers', maxBytes = MAX_JSON_BYTES, refusals } = call
  const { query, sent: types = [], optional, status } = call
  const raw = Object.fromEntries(types.map((type) => [type, {}]))
  const json = body ?? optional
  const sent = json ? { [JSON_TYPE]: { schema: schemaOf(json, 'input') } } : raw
  const size = maxBytes >= 1e6 ? `${maxBytes / 1e6} MB` : `${maxBytes / 1e3} kB`
  return {
    operationId: nameOf('post', path),
    summary,
    parameters: [...pathParameters(path), ...parametersOf(query)],
    ...((json || types.length > 0) && {
      requestBody: { required: optional === undefined, content: sent },
    }),
    responses: {
      ...(status === undefined
        ? {
            200: answer && contentOf({ ...answer, description: 'The same was recorded already' }),
            201: answer && contentOf(answer),
          }
        : { [status]: answer && contentOf(answer) }),
      ...problems({
        400: 'The body cannot be read; every wrong field is named',
        401: 'A key or a session is needed',
        403: access === 'writers' ? 'The key may not write, or whose session it is' : null,
        404: path.includes('{id}') ? 'Nothing has that id' : null,
        409: access === 'writers' ? 'The id is taken by other content' : null,
        413: `More than ${size}`,
        415: 'Not JSON',
        422: 'Well-formed, but it breaks a rule or names something that is not recorded',
        429: BUSY,
        503: UNAVAILABLE,
        ...refusals,
      }),
    },
    security: access === 'writers' ? IDENTIFIED : [{}, ...IDENTIFIED],
  }
}

/** A key, or an editor's session. */
const IDENTIFIED = [{ key: [] }, { session: [] }]

const BUSY = 'Too much from this client; Retry-After says when again'
const UNAVAILABLE = 'The store cannot be used now; Retry-After says when to try again'

function problems(refusals: Readonly<Record<number, Answer | string | null | undefined>>): Json {
  return Object.fromEntries(
    Object.entries(refusals).flatMap(([status, refusal]) => {
      if (refusal === null || refusal === undefined) return []
      if (typeof refusal !== 'string') return [[status, contentOf(refusal)]]
      const content = { 'application/problem+json': { schema: PROBLEM } }
      return [[status, { description: refusal, content }]]
    }),
  )
}

function contentOf({ description, type = JSON_TYPE, ...content }: Answer): Json {
  return { description, content: { [type]: { schema: schemaOf(content, 'output') } } }
}

function pathParameters(path: string): Json[] {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
  return path.includes('{id}') ? [id] : []
}

function parametersOf(query: z.ZodObject = z.object({})): Json[] {
  const { properties = {}, required = [] } = jsonSchema(query, 'input')
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

/** `get` and `/events/{id}` are `getEventsId`. */
function nameOf(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  return method + words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('')
}

type Direction = 'input' | 'output'

function schemaOf({ name, schema }: Content, io: Direction): Json {
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` }
  const { $schema: _, ...written } = jsonSchema(schema, io)
  return written
}

/** Why pages refuse a parameter is not for the document. */
function jsonSchema(schema: z.ZodType, io: Direction) {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema: written }) => {
      delete written.reason
      delete written.readOnly
    },
  })
}

/** Every schema that calls have under a name, with those that it names itself (`meta({ id })`). */
export function schemasIn(
  calls: readonly Calls[],
  others: Readonly<Record<string, z.ZodType>>,
): Json {
  const answers = calls.flatMap(({ GET: read, POST: write }) => [read?.answer, write?.answer])
  const bodies = calls.flatMap(({ POST: write }) => [write?.body, write?.optional])
  const more = Object.entries(others).map(([name, schema]) => ({ name, schema }))
  return { ...named([...answers, ...more], 'output'), ...named(bodies, 'input') }
}

function named(contents: readonly (Content | undefined)[], io: Direction): Json {
  const all: Record<string, unknown> = {}
  for (const { name, schema } of contents.flatMap((content) => content ?? [])) {
    if (name === undefined) continue
    const { $schema: _, $defs, ...rest } = jsonSchema(schema, io)
    const text = JSON.stringify({ [name]: rest, ...$defs })
    Object.assign(all, JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')))
  }
  return all
}
