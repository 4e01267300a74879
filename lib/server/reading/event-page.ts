/** Everything the page of an event shows, found once. */
import type { ComparisonView, LaneView } from '@/lib/answers/lane-view'
import type { EventAnswer } from '@/lib/answers/event-shapes'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Place } from '@/lib/domain/event'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import type { Locale } from '@/lib/format/locale'
import { wordsIn } from '@/lib/format/translator'
import { nextTurn } from '@/lib/turns'
import { filtersOf, withKnownClaimants } from '@/lib/url/filters'
import { placeNamed } from '@/lib/url/place-named'
import type { RefusedParameter } from '@/lib/url/parameters'
import type { Tab } from '@/lib/url/tab'
import { isChosen, laneChoice, viewHref, type ViewChoice } from '@/lib/url/view'
import { readPageCharts, type PageCharts } from './chart/page-charts'
import { tabsOf, type Spoken } from './event-tabs'
import { readBeside, type BesideLane } from './beside'
import { readClaimantsAmong } from './claimants'
import { readClaims } from './claims'
import { compareIncident, type IncidentComparison } from './compare-incident'
import { readComparison } from './comparison'
import { readCoverage } from './coverage'
import { readEventMap, type EventMap } from './event-map'
import { readEvent } from './events'
import {
  newestIn,
  readMeasureTiles,
  spokenIn,
  type MeasureTile,
  type NewestClaim,
} from './measure-tiles'
import { readMoments, readUndated, type MomentsAnswer } from './moments'
import { readPlaces } from './places'

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
  const known = await readClaimantsAmong(given.claimant ?? [], events, given.knownAt ?? null)
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
    readMeasureTiles(view, { lane, comparison, clocks, filters }),
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

/** The charts that an open tab draws. */
function chartsOf(tab: Tab | null): readonly SnapshotChart[] {
  if (tab === 'pairs') return ['contradictions']
  return tab === null || tab === 'counts' ? [] : [tab]
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
