import type { CoverageAnswer } from '@/lib/answers/coverage'
import type { ComparisonView, LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer, EventAnswer, EventSummary } from '@/lib/answers/shapes'
import type { VintagesAnswer } from '@/lib/answers/vintages'
import type { Place } from '@/lib/domain/event'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import type { Locale } from '@/lib/format/locale'
import { wordsIn } from '@/lib/format/translator'
import { readClaimantsAmong } from '@/lib/server/reading/claimants'
import { readClaims } from '@/lib/server/reading/claims'
import { readComparison } from '@/lib/server/reading/comparison'
import { readCoverage } from '@/lib/server/reading/coverage'
import { readEvent } from '@/lib/server/reading/events'
import { type MomentsAnswer, readMoments, readUndated } from '@/lib/server/reading/moments'
import { readParts } from '@/lib/server/reading/parts'
import { readPlaces } from '@/lib/server/reading/places'
import { readVintages } from '@/lib/server/reading/vintages'
import { besideChoice } from '@/lib/url/beside'
import { filtersOf, withKnownClaimants } from '@/lib/url/filters'
import { placeNamed } from '@/lib/url/place-named'
import type { RefusedParameter } from '@/lib/url/parameters'
import { isChosen, laneChoice, viewHref, type ViewChoice } from '@/lib/url/view'

export interface IncidentComparison {
  readonly incident: EventSummary
  /** Null when nobody claimed anything of this measure in the incident. */
  readonly lane: LaneView | null
  readonly actors: ComparisonAnswer['actors']
  /** Claims of it that are not in the view only because their hour is not recorded. */
  readonly undated: number
}

/** A second lane; undefined when nobody claimed anything in it, or nobody of those chosen did. */
export interface BesideLane {
  readonly measure: Measure
  readonly lane: LaneView | undefined
  readonly actors: ComparisonAnswer['actors']
}

/** Everything the page of an event shows, loaded once. */
export interface EventPageContent {
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
  /** Of the lane that is drawn, else of all that the reader chose. */
  readonly moments: MomentsAnswer | null
  /** Claims of the same view that are not in it only because their hour is not recorded. */
  readonly undated: number
  /** Claims of the measure, withdrawn ones and parts included. */
  readonly claims: readonly ClaimAnswer[]
  readonly incidents: readonly IncidentComparison[]
  /** How figures of the lane that is drawn were said and revised; null without a lane. */
  readonly vintages: VintagesAnswer | null
  /** Parts of the lane's current claims, and parts of those, of whatever measure. */
  readonly parts: readonly ClaimAnswer[]
  /** Who speaks of what in the whole event; null when nothing is claimed. */
  readonly coverage: CoverageAnswer | null
}

const MOST_CLAIMS = 500

export async function loadEventPage(
  id: string,
  given: ViewChoice,
  locale: Locale,
): Promise<EventPageContent | null> {
  const event = await readEvent(id, given.knownAt ?? null)
  if (event === null) return null
  const events = [id, ...event.incidents.map((incident) => incident.id)]
  const known = await readClaimantsAmong(given.claimant ?? [], events)
  const { choice: asked, refused } = withKnownClaimants(given, known)
  const measure = asked.measure ?? defaultMeasure(event)
  const parent = event.parent === null ? null : await readEvent(event.parent, asked.knownAt ?? null)
  const parentTitle = parent?.title ?? null
  if (measure === null) {
    const lanes = { comparison: null, everyone: null, lane: undefined, wholeLane: undefined }
    const undrawn = {
      vintages: null,
      parts: [],
      beside: null,
      moments: null,
      undated: 0,
      coverage: null,
    }
    const chosen = { choice: asked, isPlaceKnown: true, measure, refused }
    return { event, parentTitle, ...chosen, ...lanes, ...undrawn, claims: [], incidents: [] }
  }
  const { at, publishedBy, knownAt, from, to } = asked
  const clocks = { at, publishedBy, knownAt }
  const filters = filtersOf(asked)
  // What reads the whole event comes first: what reads one measure then takes it from there.
  const [coverage, everyone, comparison, claims, beside, incidents] = await Promise.all([
    readCoverage(id, clocks),
    readComparison(id, { ...clocks, from, to, measure }, locale),
    readComparison(id, { ...clocks, ...filters, from, to, measure }, locale),
    readClaims(id, { ...clocks, ...filters, measure }, { limit: MOST_CLAIMS }),
    compareBeside(id, asked, locale),
    Promise.all(
      event.incidents.map((incident) => compareIncident(incident, measure, asked, locale)),
    ),
  ])
  const place = await placeMeant(id, asked, [...event.places, ...placesOf(everyone)], locale)
  const choice = place === null ? asked : { ...asked, place }
  const best = everyone?.lanes.find((lane) => isChosen(lane, choice))
  const fitting = (comparison?.lanes ?? []).filter((lane) => isChosen(lane, choice))
  // A filter does not lead to another lane as long as somebody is left in this one.
  const lane = fitting.find((one) => best !== undefined && isSame(one, best)) ?? fitting[0]
  const wholeLane = everyone?.lanes.find((one) => lane !== undefined && isSame(one, lane)) ?? best
  const ofLane = wholeLane === undefined ? choice : laneChoice(wholeLane)
  const [moments, undated, vintages, parts] = await Promise.all([
    readMoments(id, { ...clocks, ...filters, ...ofLane, measure }),
    readUndated(id, { ...clocks, ...filters, ...ofLane, measure }),
    lane === undefined ? null : readVintages(id, lane, choice),
    lane === undefined
      ? []
      : readParts(
          id,
          lane.claims().map((claim) => claim.id),
          choice,
        ),
  ])
  return {
    ...{ event, parentTitle, choice, isPlaceKnown: place !== null, measure, refused },
    ...{ comparison, everyone, incidents, lane, wholeLane },
    ...{ beside, moments, undated, vintages, parts, coverage },
    claims: claims?.claims ?? [],
  }
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

async function compareBeside(
  id: string,
  choice: ViewChoice,
  locale: Locale,
): Promise<BesideLane | null> {
  const named = choice.beside === undefined ? null : besideChoice(choice.beside)
  if (named === null) return null
  const { at, publishedBy, knownAt } = choice
  const clocks = { at, publishedBy, knownAt }
  const comparison = await readComparison(id, { ...clocks, ...filtersOf(choice), ...named }, locale)
  return {
    measure: named.measure,
    lane: comparison?.lanes[0],
    actors: comparison?.actors ?? {},
  }
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

async function compareIncident(
  incident: EventSummary,
  measure: Measure,
  choice: ViewChoice,
  locale: Locale,
): Promise<IncidentComparison> {
  const { at, publishedBy, knownAt } = choice
  const clocks = { at, publishedBy, knownAt }
  const view = { ...clocks, ...filtersOf(choice), measure }
  const [comparison, undated] = await Promise.all([
    readComparison(incident.id, view, locale),
    readUndated(incident.id, view),
  ])
  return { incident, lane: comparison?.lanes[0] ?? null, actors: comparison?.actors ?? {}, undated }
}
