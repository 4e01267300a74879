/** The calls of the API, for the OpenAPI document: parameters, answers and refusals of each. */
import { z } from 'zod'
import { convention } from '@/lib/domain/convention'
import { measure } from '@/lib/domain/measure'
import { SNAPSHOT_CHARTS } from '@/lib/domain/snapshot/view'
import { actorKind, basis, category } from '@/lib/domain/vocabulary'
import { CHANGE_GROUPS } from '@/lib/url/changes'
import { STANCE_PARAMETERS } from '@/lib/url/stance'
import { MAX_CHOICES } from '@/lib/url/parameters'

export type Json = Readonly<Record<string, unknown>>

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const date = { type: 'string', description: 'A date 2023-09-19 (its end, UTC), or an instant' }
const text = { type: 'string' }
/** In the address once for each: `claimant=a&claimant=b`. */
const several = (items: Json): Json => ({ type: 'array', items, maxItems: MAX_CHOICES })

const PARAMETERS: Readonly<Record<string, Json>> = {
  measure: schemaOf(measure),
  group: { ...text, description: 'An id, or none: the source does not say' },
  category: schemaOf(category),
  place: { ...text, description: 'A name, name|admin, or none: the whole extent' },
  basis: schemaOf(basis),
  from: { ...text, description: 'First day of the period to show; other bases have none' },
  to: { ...text, description: 'Last day of the period to show; other bases have none' },
  chart: { enum: SNAPSHOT_CHARTS, description: 'Only the claims that this chart draws' },
  day: { ...text, description: 'The day that the chart as-published is about' },
  at: { ...date, description: 'Valid time: claims about that day or before' },
  publishedBy: { ...date, description: 'Public time: what was publicly claimed by then' },
  knownAt: { ...date, description: 'Transaction time: what this system would have answered then' },
  convention: schemaOf(convention),
  aboutFrom: { ...text, description: 'Only claims about that day or later (how late: at)' },
  claimant: { ...several(text), description: 'Only claims by these sources, by id' },
  stance: {
    ...several({ enum: STANCE_PARAMETERS }),
    description: 'Only claims by those who stand so to the group; none: it is not said',
  },
  q: { ...text, description: 'Words to look for' },
  kind: text,
  country: { ...text, description: 'An ISO 3166 code of two letters' },
  event: text,
  since: { ...date, description: 'Only what was recorded after it' },
  url: { type: 'string', format: 'uri', description: 'The address of a snapshot' },
  maxwidth: { type: 'integer', description: 'In pixels' },
  maxheight: { type: 'integer', description: 'In pixels' },
  format: { type: 'string', enum: ['json'], description: 'XML is not answered' },
  cursor: { ...text, description: 'As an answer gave it as next' },
  limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
}

/** Of claims; the kind of an event is another. */
const KIND_OF_SOURCE = {
  ...several(schemaOf(actorKind)),
  description: 'Only claims by sources of these kinds',
}

/** Of the ledger: a claimant is one, and a kind that of a change. */
const OF_CHANGES: Readonly<Record<string, Json>> = {
  kind: {
    enum: CHANGE_GROUPS,
    description: 'added: claims and publications; revised: also withdrawn, standing again',
  },
  claimant: { ...text, description: 'Only changes of claims by this source, by id' },
}

const CLOCKS = ['at', 'publishedBy', 'knownAt']
const FILTERS = ['claimant', 'kind', 'stance', 'aboutFrom']
const LANE = ['measure', 'group', 'category', 'place', 'basis', 'from', 'to']
const CLAIMS = [...LANE, ...CLOCKS, ...FILTERS]
const PAGE = ['cursor', 'limit']

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}

function problem(description: string): Json {
  return { description, content: { 'application/problem+json': { schema: ref('Problem') } } }
}

/** Of the server in front of every call. */
const BUSY: Json = {
  429: problem('Too much from this client; Retry-After says when again'),
  503: problem('More is asked than can be answered now; Retry-After says when again'),
}

function json(description: string, name: string): Json {
  return { description, content: { 'application/json': { schema: ref(name) } } }
}

const pathId = { name: 'id', in: 'path', required: true, schema: text }

function parametersOf(path: string, names: readonly string[], required: readonly string[]): Json[] {
  const query = names.map((name) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schemaIn(path, name),
  }))
  return path.includes('{id}') ? [pathId, ...query] : query
}

function schemaIn(path: string, name: string): Json {
  const other = path === '/changes' ? OF_CHANGES[name] : undefined
  if (other !== undefined) return other
  return (name === 'kind' && path.includes('{id}') ? KIND_OF_SOURCE : PARAMETERS[name]) ?? text
}

const UNAVAILABLE = problem('The store cannot be used now; Retry-After says when to try again')

function read(
  path: string,
  summary: string,
  answer: Json,
  names: readonly string[] = [],
  required: readonly string[] = [],
): Json {
  const responses = {
    200: answer,
    304: { description: 'Not modified: the ETag sent as If-None-Match still holds' },
    ...BUSY,
    400: problem('A parameter cannot be read; each is named'),
    401: problem('A key is needed: this house is private'),
    ...(path.includes('{id}') ? { 404: problem('Nothing has that id') } : {}),
    503: UNAVAILABLE,
  }
  const operationId = operationOf('get', path)
  const security = [{}, { key: [] }]
  return {
    operationId,
    summary,
    parameters: parametersOf(path, names, required),
    responses,
    security,
  }
}

function withUnavailable(call: Json): Json {
  const failed = json('What is wrong, as `status`; Retry-After says when to ask again', 'Health')
  return { ...call, responses: { ...(call.responses as Json), 503: failed } }
}

function withRefusal(call: Json, description: string): Json {
  return { ...call, responses: { ...(call.responses as Json), 422: problem(description) } }
}

function writing(path: string, summary: string, input: string, answer: string): Json {
  return {
    operationId: operationOf('post', path),
    summary,
    parameters: parametersOf(path, [], []),
    requestBody: { required: true, content: { 'application/json': { schema: ref(input) } } },
    responses: {
      200: json('The same was recorded already', answer),
      201: json('Recorded', answer),
      ...BUSY,
      400: problem('The body cannot be read; every wrong field is named'),
      401: problem('A key is needed'),
      403: problem('The key may not write'),
      ...(path.includes('{id}') ? { 404: problem('Nothing has that id') } : {}),
      409: problem('The id is taken by other content'),
      413: problem('More than 1 MB'),
      415: problem('Not JSON'),
      422: problem('Well-formed, but it breaks a rule or names something that is not recorded'),
      503: UNAVAILABLE,
    },
    security: [{ key: [] }],
  }
}

/** Open to readers, so it is limited in number. */
function snapshotting(path: string): Json {
  const { responses, ...rest } = writing(
    path,
    'Freeze a view for citation',
    'SnapshotInput',
    'SnapshotEnvelope',
  )
  const { 403: _key, 409: _taken, ...kept } = responses as Record<string, Json> // as written above
  return {
    ...rest,
    responses: {
      ...kept,
      404: problem('No such event'),
      410: problem('That snapshot was removed, and is not made again'),
      413: problem('More than 64 kB'),
      507: problem('This installation keeps no more snapshots'),
    },
    security: [{}, { key: [] }],
  }
}

function operationOf(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  return method + words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('')
}

const file = (type: string, description: string): Json => ({
  description,
  content: { [type]: { schema: text } },
})
const TAGGED = 'The same with a row of HXL tags below the names'
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Each carries claimant, words, publication, and the query that made it. */
const FILES: Readonly<Record<string, Json>> = {
  csv: file('text/csv', 'All claims of the view, a row each'),
  xlsx: file(SHEETS, 'All claims of the view, a row each; the query on the second sheet'),
  json: json('All claims of the view', 'ClaimsFile'),
  'hxl.csv': file('text/csv', TAGGED),
  'hxl.json': {
    description: TAGGED,
    content: { 'application/json': { schema: { type: 'array', items: { type: 'array' } } } },
  },
}

export function paths(): Json {
  const get = (path: string, ...rest: [string, Json, string[]?, string[]?]) => read(path, ...rest)
  const all: Record<string, Json> = {}
  const add = (path: string, operations: (path: string) => Json) => (all[path] = operations(path))
  add('/health', (path) => ({
    get: withUnavailable(
      get(path, 'How the store is', json('It can be read and written', 'Health')),
    ),
  }))
  add('/events', (path) => ({
    get: get(path, 'Events, the most recently changed first', json('Events', 'EventsPage'), [
      ...['q', 'kind', 'country'],
      ...PAGE,
    ]),
    post: writing(path, 'Record an event', 'EventInput', 'RecordedEvent'),
  }))
  add('/events/{id}', (path) => ({
    get: get(path, 'One event with its incidents', json('The event', 'EventEnvelope'), ['knownAt']),
  }))
  add('/events/{id}/revisions', (path) => ({
    post: writing(path, 'Amend an event', 'EventRevisionInput', 'RecordedEvent'),
  }))
  add('/events/{id}/claims', (path) => ({
    get: get(path, 'Its claims, the latest first', json('Claims', 'ClaimsPage'), [
      ...CLAIMS,
      ...PAGE,
    ]),
  }))
  for (const [extension, answer] of Object.entries(FILES)) {
    add(`/events/{id}/claims.${extension}`, (path) => ({
      get: withRefusal(
        get(path, `All of them in one file (${extension})`, answer, [...CLAIMS, 'chart', 'day']),
        'This chart has nothing to draw in this view',
      ),
    }))
  }
  add('/events/{id}/comparison', (path) => ({
    get: get(
      path,
      'One measure, compared by source',
      json('The lanes', 'Comparison'),
      [...CLAIMS, 'convention'],
      ['measure'],
    ),
  }))
  add('/claims/{id}', (path) => ({
    get: get(path, 'Everything about one claim', json('The claim', 'ClaimDetail'), ['knownAt']),
  }))
  add('/claims/{id}/revisions', (path) => ({
    post: writing(path, 'Revise a claim', 'ClaimRevisionInput', 'ClaimEnvelope'),
  }))
  add('/statements', (path) => ({
    post: writing(path, 'Record a statement', 'StatementInput', 'RecordedStatement'),
  }))
  add('/sources', (path) => ({
    get: get(
      path,
      'Who claims; with q, every source that matches',
      json('Sources', 'SourcesPage'),
      ['q', ...PAGE],
    ),
    post: writing(path, 'Record a source', 'SourceInput', 'SourceEnvelope'),
  }))
  add('/sources/{id}', (path) => ({
    get: get(path, 'One source with its claims', json('The source', 'SourceDetail'), PAGE),
  }))
  add('/sources/{id}/revisions', (path) => ({
    post: writing(path, 'Amend a source', 'SourceRevisionInput', 'SourceEnvelope'),
  }))
  add('/changes', (path) => ({
    get: get(path, 'What was recorded, the latest first', json('Changes', 'ChangesPage'), [
      ...['event', 'claimant', 'kind', 'since'],
      ...PAGE,
    ]),
  }))
  add('/snapshots', (path) => ({ post: snapshotting(path) }))
  add('/snapshots/{id}/removal', (path) => ({
    post: writing(path, 'Remove a snapshot', 'SnapshotRemovalInput', 'SnapshotRemovalEnvelope'),
  }))
  add('/oembed', (path) => ({
    get: get(
      path,
      'How to show a snapshot elsewhere',
      json('oEmbed 1.0', 'OEmbed'),
      ['url', 'maxwidth', 'maxheight', 'format'],
      ['url'],
    ),
  }))
  const document = { description: 'OpenAPI 3.1', content: { 'application/json': { schema: {} } } }
  add('/openapi.json', (path) => ({ get: get(path, 'This document', document) }))
  return all
}
