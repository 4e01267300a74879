/**
 * What a file of a whole store, or of one event, holds: the tables of what was recorded, those that others refer to first.
 * What follows from them (lanes, summaries) is made anew; keys of the API are secrets and stay where they are.
 */
import { sql, type RawBuilder } from 'kysely'

type ColumnKind = 'text' | 'integer' | 'bytes'

export interface DumpTable {
  readonly table: string
  /** The columns of its primary key, by which it is read in order. */
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, ColumnKind>>
  /** The rows that belong to one event; null where it has none. */
  readonly ofEvent: RawBuilder<unknown> | null
  /** The rows of a whole store, where not all of them. */
  readonly ofStore?: RawBuilder<unknown>
}

const text = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, 'text' as const]))
const integer = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, 'integer' as const]))
const bytes = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, 'bytes' as const]))

const REVISION = {
  ...text('id', 'content', 'note', 'recorded_at', 'recorded_by'),
  ...integer('revision'),
}

/** The tables of a file, for one event with its parents and everybody whom it names. */
export function dumpTables(scope: EventScope): readonly DumpTable[] {
  const { event, family, actors } = scope
  const events = sql.join(family)
  const named = sql.join(actors)
  const claims = sql`select id from claims where event = ${event}`
  const publications = sql`select publication from appearances where claim in (${claims})`
  const snapshots = sql`select id from snapshots where event = ${event}`
  const table = (
    name: string,
    key: string,
    columns: DumpTable['columns'],
    ofEvent: DumpTable['ofEvent'],
    ofStore?: RawBuilder<unknown>,
  ): DumpTable => ({
    table: name,
    key: key.split(' '),
    columns,
    ofEvent,
    ...(ofStore === undefined ? {} : { ofStore }),
  })
  const shipped = sql`select file from shipped where key = 'event' and content like ${`%"id":"${event}"%`}`
  return [
    table(
      'meta',
      'key',
      text('key', 'value'),
      sql`key in (select 'shipped ' || file from (${shipped}) as files)`,
      sql`key like 'shipped %'`,
    ),
    table('actors', 'id', text('id', 'member_of', 'search', 'sort_name'), sql`id in (${named})`),
    table('actor_revisions', 'id revision', REVISION, sql`id in (${named})`),
    table(
      'events',
      'id',
      {
        ...text('id', 'kind', 'parent', 'countries', 'search', 'updated_at'),
        ...integer('revision'),
      },
      sql`id in (${events})`,
    ),
    table('event_revisions', 'id revision', REVISION, sql`id in (${events})`),
    table(
      'event_turns',
      'event revision',
      { ...text('event', 'recorded_at'), ...integer('revision') },
      sql`event in (${events})`,
    ),
    table('event_parents', 'event parent', text('event', 'parent'), sql`event in (${events})`),
    table('event_actors', 'event actor', text('event', 'actor'), sql`event in (${events})`),
    table('publications', 'id', text('id', 'identity'), sql`id in (${publications})`),
    table('publication_revisions', 'id revision', REVISION, sql`id in (${publications})`),
    table(
      'statements',
      'id',
      {
        ...text('id', 'event', 'claimant', 'note', 'recorded_at', 'recorded_by'),
        ...integer('own_voice'),
      },
      sql`event = ${event}`,
    ),
    table(
      'claims',
      'id',
      {
        ...text('id', 'statement', 'event', 'claimant', 'measure', 'first', 'recorded_at'),
        ...text('recorded_by', 'first_content', 'content', 'status', 'place', 'replaces'),
        ...integer('own_voice', 'about', 'figure'),
      },
      sql`event = ${event}`,
    ),
    table(
      'claim_counts',
      'event claimant',
      { ...text('event', 'claimant'), ...integer('claims') },
      sql`event = ${event}`,
    ),
    table('parts', 'whole claim', text('whole', 'claim'), sql`claim in (${claims})`),
    table(
      'measure_claims',
      'event measure claim',
      text('event', 'measure', 'claim'),
      sql`event = ${event}`,
    ),
    table('disputes', 'claim disputed', text('claim', 'disputed'), sql`claim in (${claims})`),
    table(
      'claim_revisions',
      'claim revision',
      {
        ...text('claim', 'by', 'reason', 'note', 'stated_on', 'stated_on_precision', 'changes'),
        ...text('recorded_at', 'recorded_by'),
        ...integer('revision'),
      },
      sql`claim in (${claims})`,
    ),
    table(
      'appearances',
      'claim publication',
      {
        ...text('claim', 'publication', 'via', 'wording', 'term', 'locator', 'note', 'stated_on'),
        ...text('stated_on_precision', 'recorded_at', 'recorded_by'),
      },
      sql`claim in (${claims})`,
    ),
    table(
      'changes',
      'seq',
      {
        ...text('at', 'kind', 'event', 'claim', 'before', 'after', 'by'),
        ...integer('seq'),
      },
      sql`event in (${events}) and (claim is null or event = ${event})`,
    ),
    table(
      'looks',
      'realm look owner name',
      text('realm', 'look', 'owner', 'name'),
      sql`(realm = 'source' and owner in (${named})) or (realm != 'source' and owner in (${events}))`,
    ),
    table(
      'shipped',
      'file key',
      text('file', 'key', 'content'),
      sql`file in (${shipped}) or key in (${sql.join(actors.map((id) => `actor ${id}`))})`,
    ),
    table(
      'snapshots',
      'id',
      {
        ...text('id', 'digest', 'event', 'view_key', 'record', 'captured_at', 'envelope'),
        ...bytes('packed'),
      },
      sql`event = ${event}`,
    ),
    table(
      'renditions',
      'snapshot kind',
      { ...text('snapshot', 'kind', 'digest', 'packing'), ...bytes('bytes') },
      sql`snapshot in (${snapshots})`,
    ),
    table(
      'rendition_digests',
      'snapshot kind digest',
      text('snapshot', 'kind', 'digest', 'program', 'made_at'),
      sql`snapshot in (${snapshots})`,
    ),
    table(
      'shared_parts',
      'digest',
      { ...text('digest'), ...bytes('bytes') },
      sql`exists (${snapshots})`,
    ),
    table(
      'snapshot_removals',
      'snapshot',
      {
        ...text('snapshot', 'digest', 'event', 'captured_at', 'citation', 'reason', 'note'),
        ...text('removed_at', 'by_role', 'removed_by'),
        ...integer('erased'),
      },
      sql`event = ${event}`,
    ),
    table('mappings', 'name', text('name', 'header', 'content', 'created_at', 'created_by'), null),
    table(
      'jobs',
      'id',
      {
        ...text('id', 'kind', 'state', 'input', 'progress', 'holder', 'created_at', 'created_by'),
        ...text('ended_at'),
        ...integer('lease_until'),
      },
      null,
      sql`state in ('done', 'failed')`,
    ),
    table(
      'job_rows',
      'job row part',
      { ...text('job', 'outcome', 'cells', 'faults'), ...integer('row', 'part') },
      null,
      sql`job in (select id from jobs where state in ('done', 'failed'))`,
    ),
    table(
      'job_writes',
      'job at',
      text('job', 'at'),
      null,
      sql`job in (select id from jobs where state in ('done', 'failed'))`,
    ),
  ]
}

export interface EventScope {
  readonly event: string
  /** The event with all that it belongs to. */
  readonly family: readonly string[]
  /** Everybody whom these name, and all that those belong to. */
  readonly actors: readonly string[]
}
