/** The claims of an event as they stood at a view, read once for everything that is made of them. */
import type { ActorDirectory } from '@/lib/domain/actor'
import type { Clocks, RecordedClaim } from '@/lib/domain/claim'
import { viewInSteps, type View } from '@/lib/domain/comparison'
import { filterInSteps, type InSteps } from '@/lib/domain/in-steps'
import type { Measure } from '@/lib/domain/measure'
import { settingOf } from '@/lib/domain/setting'
import { DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'
import { bytesOfMany } from '@/lib/bytes-of'
import { loadClaims } from '@/lib/store/load-claims'
import type { Handle, Store } from '@/lib/store/store'
import { inTurns } from '@/lib/turns'
import { cached, keptAlready } from '../cache'
import { actorsOf, inEventSnapshot } from './context'
import { loadEvents, type KnownEvent } from './event-contents'
import { actorsIn, eventIn } from './in-language'

export interface EventRecords {
  readonly event: KnownEvent
  /** With everything that ever happened to them. */
  readonly records: readonly RecordedClaim[]
  readonly actors: ActorDirectory
}

/** `view` is what is shown of the records, and shares their parts. */
export interface EventView extends EventRecords {
  readonly view: View
}

/** What a claim takes in a view, beside what it shares with its record, in bytes: with its places in lists and maps. */
export const VIEW_BYTES = 400
/** A record among those of one measure that are taken from the whole event's. */
const SHARED_BYTES = 8
/** A claim that is presented, with its JSON and the marks that are drawn of it. */
export const CLAIM_BYTES = 3_000
/** What an answer takes that has no claims. */
export const ANSWER_BYTES = 8_000

interface Scope {
  readonly id: string
  readonly revision: number
  /** Undefined is all of them. */
  readonly measure: Measure | undefined
}

/**
 * The claims that a comparison of one measure needs, or all: among the former may be some of other measures, which take the
 * place of one or counted it once. Null when the event was not there at `knownAt`. Names are those of the language.
 */
export async function readEventView(
  store: Store,
  scope: Scope,
  clocks: Clocks,
  locale: Locale = DEFAULT_LOCALE,
): Promise<EventView | null> {
  const known = await readRecordedView(store, scope, clocks)
  return known === null || locale === DEFAULT_LOCALE ? known : viewIn(known, locale)
}

/** The same view in another language, which shares everything but names. */
const inOthers = new WeakMap<EventView, Map<Locale, EventView>>()

function viewIn(known: EventView, locale: Locale): EventView {
  const others = inOthers.get(known) ?? new Map<Locale, EventView>()
  inOthers.set(known, others)
  const { event, actors } = known
  const view = others.get(locale) ?? {
    ...known,
    event: eventIn(event, locale),
    actors: actorsIn(actors, locale),
  }
  others.set(locale, view)
  return view
}

function readRecordedView(store: Store, scope: Scope, clocks: Clocks): Promise<EventView | null> {
  const { at, publishedBy, knownAt } = clocks
  const { id, revision, measure } = scope
  return cached(
    store,
    ['view', id, revision, measure, at, publishedBy, knownAt],
    async () => {
      const known = await readEventRecords(store, scope, knownAt)
      if (known === null) return null
      const setting = settingOf(known.event)
      return { ...known, view: await inTurns(viewInSteps(known.records, clocks, setting)) }
    },
    {
      bytesIn: ({ view }) => view.byId.size * VIEW_BYTES,
      isBasis: at === null && publishedBy === null && knownAt === null,
    },
  )
}

/** Whatever day or moment a reader goes back to, it is made of the same records: they are read once. */
async function readEventRecords(
  store: Store,
  { id, revision, measure }: Scope,
  knownAt: string | null,
): Promise<EventRecords | null> {
  const keyOf = (of: Measure | undefined) => ['records', id, revision, of, knownAt]
  const whole =
    measure === undefined ? null : await keptAlready<EventRecords>(store, keyOf(undefined))
  return cached(
    store,
    keyOf(measure),
    async () =>
      whole === null
        ? inEventSnapshot(store, { id, revision }, knownAt, (db) =>
            loadEventRecords(db, id, measure, knownAt),
          )
        : { ...whole, records: await inTurns(ofMeasure(whole.records, measure)) },
    {
      bytesIn: ({ records }) =>
        whole === null ? bytesOfMany(records) : records.length * SHARED_BYTES,
      isBasis: knownAt === null,
    },
  )
}

/** The claims that ever counted the measure, and those that take the place of one of them. */
function* ofMeasure(
  records: readonly RecordedClaim[],
  measure: Measure | undefined,
): InSteps<RecordedClaim[]> {
  const counted = yield* filterInSteps(records, ({ first, revisions }) =>
    [first, ...revisions.map(({ changes }) => changes)].some((facts) => facts.measure === measure),
  )
  const ids = new Set(counted.map(({ id }) => id))
  return yield* filterInSteps(records, ({ id, first, revisions }) =>
    [first, ...revisions.map(({ changes }) => changes)].some(
      ({ step }) => ids.has(id) || ids.has(step?.replaces ?? ''),
    ),
  )
}

async function loadEventRecords(
  db: Handle,
  id: string,
  measure: Measure | undefined,
  knownAt: string | null,
): Promise<EventRecords | null> {
  const event = (await loadEvents(db, [id], knownAt)).get(id)
  if (event === undefined) return null
  const scope = measure === undefined ? { event: id } : { event: id, measure }
  const records = await loadClaims(db, scope, knownAt)
  return { event, records, actors: await actorsOf(db, records, knownAt) }
}
