/** Everything the page of an event shows, found once. */
import type { ComparisonView, LaneView } from '@/lib/answers/lane-view'
import type { EventAnswer, EventSummary } from '@/lib/answers/event-shapes'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import type { ContentOf, LayoutPair } from '@/lib/charts/chart'
import { sortPlaces, type SortedPlaces } from '@/lib/charts/map/map-places'
import type { Place } from '@/lib/domain/event'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import { compareText } from '@/lib/domain/text'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import type { Locale } from '@/lib/format/locale'
import { wordsIn } from '@/lib/format/translator'
import { nextTurn } from '@/lib/turns'
import { filtersOf, withKnownClaimants } from '@/lib/url/filters'
import { layoutAddress, turnOf } from '@/lib/url/layout-address'
import { placeNamed } from '@/lib/url/place-named'
import type { RefusedParameter } from '@/lib/url/parameters'
import type { Tab } from '@/lib/url/tab'
import { isChosen, laneChoice, viewHref, type ViewChoice } from '@/lib/url/view'
import type { FoundChart } from './chart/found'
import { readLayouts } from './chart/layouts'
import { readLaneChart, readPageCharts, type PageCharts, type PageView } from './chart/page-charts'
import { tabsOf, type Spoken } from './event-tabs'
import { readBeside, type BesideLane } from './beside'
import { readClaimantsAmong } from './claimants'
import { readClaims } from './claims'
import { readComparison } from './comparison'
import { readCoverage } from './coverage'
import { readEvent } from './events'
import { readMoments, readUndated, type MomentsAnswer } from './moments'
import { readPlaces } from './places'

export interface IncidentComparison {
  readonly incident: EventSummary
  /** Null when nobody claimed anything of this measure in the incident. */
  readonly lane: LaneView | null
  readonly actors: ComparisonAnswer['actors']
  /** Claims of it that are not in the view only because their hour is not recorded. */
  readonly undated: number
  /** The chart of the incident's lane, where the page draws none of its own. */
  readonly chart: FoundChart<'by-source'> | null
}

/** The drawn map, and every place with a claim, drawn or not. */
export interface EventMap {
  readonly content: ContentOf<'map'>
  readonly layouts: LayoutPair
  readonly sorted: SortedPlaces
}

/** The best supported count of a measure in a view; null where only incidents have one. */
export interface MeasureTile {
  readonly measure: Measure
  readonly lane: LaneView | null
  readonly actors: ComparisonAnswer['actors']
}

export interface NewestClaim {
  readonly claim: ClaimAnswer
  readonly actors: ComparisonAnswer['actors']
}

export interface EventPage {
  readonly event: EventAnswer
  readonly parentTitle: string | null
  /** Its place as the event's claims name it, however it was typed. */
  readonly choice: ViewChoice
  /** What of the choice names nobody and nothing here, and is left out of it. */
  readonly refused: readonly RefusedParameter[]
  /** False for a place that nothing of the event is called. */
  readonly isPlaceKnown: boolean
  /** Null when neither the event nor its incidents have a claim. */
  readonly measure: Measure | null
  /** Among the claimants that the reader chose. */
  readonly comparison: ComparisonView | null
  /** Among all claimants; the same where no filter is set. */
  readonly everyone: ComparisonView | null
  /** The lane that is drawn: the best supported one that fits the reader's choice. */
  readonly lane: LaneView | undefined
  /** The same lane among all claimants. */
  readonly wholeLane: LaneView | undefined
  /** What the reader sees beside the drawn lane. */
  readonly beside: BesideLane | null
  /** The moments of the lane that is drawn, else of all that the reader chose. */
  readonly moments: MomentsAnswer | null
  /** Claims of the same view that are not in it only because their hour is not recorded. */
  readonly undated: number
  /** Claims of the measure, withdrawn ones and parts included. */
  readonly claims: readonly ClaimAnswer[]
  readonly incidents: readonly IncidentComparison[]
  /** Every measure of the view at a glance, in the order of the registry. */
  readonly tiles: readonly MeasureTile[]
  /** What was said last, of whatever measure; null before anybody said anything. */
  readonly newest: NewestClaim | null
  /** The measures that anybody speaks of, and the groups that anybody counts. */
  readonly spoken: Spoken
  /** What can be opened, as it has something to show. */
  readonly tabs: readonly Tab[]
  /** What the reader opened; null where it has nothing to show. */
  readonly tab: Tab | null
  /** The charts that the page draws: by source, and that of the open tab. They are of the lane that is drawn. */
  readonly charts: PageCharts
  /** Null when nothing of the event has a position. */
  readonly map: EventMap | null
}

const MAX_CLAIMS = 500

export async function readEventPage(
  id: string,
  given: ViewChoice,
  locale: Locale,
  opened: Tab | null = null,
): Promise<EventPage | null> {
  const event = await readEvent(id, given.knownAt ?? null, locale)
  if (event === null) return null
  const events = [id, ...event.incidents.map((incident) => incident.id)]
  const known = await readClaimantsAmong(given.claimant ?? [], events)
  const { choice: asked, refused } = withKnownClaimants(given, known)
  const measure = asked.measure ?? defaultMeasure(event) ?? (await recordedMeasure(id, asked))
  const parent =
    event.parent === null ? null : await readEvent(event.parent, asked.knownAt ?? null, locale)
  const parentTitle = parent?.title ?? null
  if (measure === null) {
    return {
      event,
      parentTitle,
      choice: asked,
      refused,
      isPlaceKnown: true,
      measure,
      comparison: null,
      everyone: null,
      lane: undefined,
      wholeLane: undefined,
      beside: null,
      moments: null,
      undated: 0,
      claims: [],
      incidents: [],
      tiles: [],
      newest: null,
      spoken: { measures: new Set(), groups: new Set() },
      tabs: [],
      tab: null,
      charts: {},
      map: null,
    }
  }
  const { at, publishedBy, knownAt, from, to } = asked
  const clocks = { at, publishedBy, knownAt }
  const filters = filtersOf(asked)
  // What reads the whole event comes first: what reads one measure then takes it from there.
  const coverage = await readCoverage(id, clocks, locale)
  const [everyone, comparison, claims, beside] = await Promise.all([
    readComparison(id, { ...clocks, from, to, measure }, locale),
    readComparison(id, { ...clocks, ...filters, from, to, measure }, locale),
    readClaims(id, { ...clocks, ...filters, measure }, { limit: MAX_CLAIMS }, locale),
    readBeside(event, asked, locale),
  ])
  const place = await placeMeant(id, asked, [...event.places, ...placesOf(everyone)], locale)
  const choice = place === null ? asked : { ...asked, place }
  const best = everyone?.lanes.find((lane) => isChosen(lane, choice))
  const fitting = (comparison?.lanes ?? []).filter((lane) => isChosen(lane, choice))
  // A filter does not lead to another lane as long as somebody is left in this one.
  const lane = fitting.find((one) => best !== undefined && isSame(one, best)) ?? fitting[0]
  const wholeLane = everyone?.lanes.find((one) => lane !== undefined && isSame(one, lane)) ?? best
  const ofLane = wholeLane === undefined ? choice : laneChoice(wholeLane)
  const view = { event, measure, lane, choice, locale }
  const spoken = spokenIn(coverage)
  // A lane may have 40,000 claims, which are presented once: that is a turn of its own.
  await nextTurn()
  lane?.history()
  await nextTurn()
  const tabs = await tabsOf(view, comparison, spoken)
  const tab = opened !== null && tabs.includes(opened) ? opened : null
  const [moments, undated, incidents, charts, tiles] = await Promise.all([
    readMoments(id, { ...clocks, ...filters, ...ofLane, measure }),
    readUndated(id, { ...clocks, ...filters, ...ofLane, measure }),
    Promise.all(event.incidents.map((incident) => compareIncident(incident, view))),
    readPageCharts(view, [...(['by-source'] as const), ...chartsOf(tab)]),
    readTiles(view, { lane, comparison, clocks, filters }),
  ])
  return {
    event,
    parentTitle,
    choice,
    isPlaceKnown: place !== null,
    measure,
    refused,
    comparison,
    everyone,
    incidents,
    lane,
    wholeLane,
    beside,
    moments,
    undated,
    tiles,
    newest: newestIn(coverage),
    spoken,
    tabs,
    tab,
    charts,
    claims: claims?.claims ?? [],
    map: charts.map ? await readEventMap(view, charts.map.content) : null,
  }
}

/** What anybody speaks of at these clocks, withdrawn figures included. */
function spokenIn(coverage: Awaited<ReturnType<typeof readCoverage>>): Spoken {
  const { lanes = [], withdrawn = [] } = coverage ?? {}
  return {
    measures: new Set([...lanes, ...withdrawn].map(({ measure }) => measure)),
    groups: new Set(lanes.map(({ group }) => group)),
  }
}

function newestIn(coverage: Awaited<ReturnType<typeof readCoverage>>): NewestClaim | null {
  const { lanes = [], actors = {} } = coverage ?? {}
  const saidOn = ({ statedOn, asOf }: ClaimAnswer) => (statedOn ?? asOf).slice(0, 10)
  let newest: ClaimAnswer | null = null
  for (const claim of lanes.flatMap(({ current }) => current)) {
    const after = newest === null ? 1 : compareText(saidOn(claim), saidOn(newest))
    if (after > 0 || (after === 0 && claim.id < (newest?.id ?? ''))) newest = claim
  }
  return newest && { claim: newest, actors }
}

/** The charts that an open tab draws. */
function chartsOf(tab: Tab | null): readonly SnapshotChart[] {
  if (tab === 'pairs') return ['contradictions']
  return tab === null || tab === 'counts' ? [] : [tab]
}

/** One tile a measure, among those whom the reader chose; of the drawn measure the lane that is drawn. */
async function readTiles(
  { event, measure: shown, locale }: PageView,
  { lane: drawn, comparison, clocks, filters }: TileView,
): Promise<MeasureTile[]> {
  const claimed = MEASURES.filter((measure) =>
    [event, ...event.incidents].some(({ measures }) => measures[measure] !== undefined),
  )
  return Promise.all(
    claimed.map(async (measure) => {
      const found =
        measure === shown
          ? comparison
          : await readComparison(event.id, { ...clocks, ...filters, measure }, locale)
      const lane = measure === shown ? drawn : found?.lanes[0]
      return { measure, lane: lane ?? null, actors: found?.actors ?? {} }
    }),
  )
}

interface TileView {
  readonly lane: LaneView | undefined
  readonly comparison: ComparisonView | null
  readonly clocks: Pick<ViewChoice, 'at' | 'publishedBy' | 'knownAt'>
  readonly filters: ViewChoice
}

/** The view of the map, which is of every lane of the measure. */
export function mapChoice(choice: ViewChoice, measure: Measure): ViewChoice {
  const { group, category, place, basis, day, convention, scale, ...view } = choice
  return { ...view, measure }
}

async function readEventMap(
  { event, measure, choice, locale }: PageView,
  content: ContentOf<'map'>,
): Promise<EventMap | null> {
  const drawing = { chart: 'map', locale, turn: turnOf(event) } as const
  const address = layoutAddress(event.id, drawing, mapChoice(choice, measure))
  const text = await readLayouts(address, locale, () => Promise.resolve(content))
  if (text === null) return null
  // Our own layouts, as they were written.
  const layouts = JSON.parse(text) as LayoutPair
  return { content, layouts, sorted: sortPlaces(content, content.land) }
}

function placesOf(comparison: ComparisonView | null): readonly (Place | null)[] {
  return comparison?.lanes.map(({ place }) => place) ?? []
}

/** The chosen place under its own name; null for one that nothing of the event is called. */
async function placeMeant(
  id: string,
  { place }: ViewChoice,
  shown: readonly (Place | null)[],
  locale: Locale,
): Promise<string | undefined | null> {
  if (place === undefined) return undefined
  const whole = wordsIn(locale).t('event.whole-extent')
  // Claims of other measures may be about it: then nobody claimed this measure there.
  return placeNamed(place, shown, whole) ?? placeNamed(place, await readPlaces(id), whole)
}

function isSame(a: LaneView, b: LaneView): boolean {
  return viewHref('', laneChoice(a)) === viewHref('', laneChoice(b))
}

/** The first measure, in the order of the registry, that anybody claimed anything of. */
export function defaultMeasure(event: EventAnswer): Measure | null {
  const summaries = [event, ...event.incidents]
  return (
    MEASURES.find((measure) => event.measures[measure] !== undefined) ??
    MEASURES.find((measure) => summaries.some(({ measures }) => measures[measure] !== undefined)) ??
    null
  )
}

/** The measure of an event of which no claim stands: what was withdrawn stays in sight. */
async function recordedMeasure(id: string, choice: ViewChoice): Promise<Measure | null> {
  const { at, publishedBy, knownAt } = choice
  const recorded = await readClaims(id, { at, publishedBy, knownAt }, { limit: MAX_CLAIMS })
  const measures = new Set(recorded?.claims.map(({ measure }) => measure))
  return MEASURES.find((measure) => measures.has(measure)) ?? null
}

async function compareIncident(
  incident: EventSummary,
  { measure, lane: drawn, choice, locale }: PageView,
): Promise<IncidentComparison> {
  const { at, publishedBy, knownAt } = choice
  const view = { at, publishedBy, knownAt, ...filtersOf(choice), measure }
  const [comparison, undated] = await Promise.all([
    readComparison(incident.id, view, locale),
    readUndated(incident.id, view),
  ])
  const lane = comparison?.lanes[0] ?? null
  const isDrawn = drawn === undefined && lane !== null
  return {
    incident,
    lane,
    actors: comparison?.actors ?? {},
    undated,
    chart: isDrawn
      ? await readLaneChart({ event: incident, lane, choice, locale }, 'by-source')
      : null,
  }
}
