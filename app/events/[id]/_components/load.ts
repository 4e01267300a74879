import type {
  ClaimAnswer,
  ComparisonAnswer,
  EventAnswer,
  EventSummary,
  LaneAnswer,
} from '@/lib/answers/shapes'
import type { VintagesAnswer } from '@/lib/answers/vintages'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import type { Locale } from '@/lib/format/locale'
import { readClaims, readComparison, readEvent, readParts, readVintages } from '@/lib/server/reads'
import { isChosen, type ViewChoice } from '@/lib/url/view'

export interface IncidentComparison {
  readonly incident: EventSummary
  /** Null when nobody claimed anything of this measure in the incident. */
  readonly lane: LaneAnswer | null
  readonly actors: ComparisonAnswer['actors']
}

/** Everything the page of an event shows, loaded once. */
export interface EventPageContent {
  readonly event: EventAnswer
  readonly parentTitle: string | null
  readonly choice: ViewChoice
  /** Null when neither the event nor its incidents have a claim. */
  readonly measure: Measure | null
  readonly comparison: ComparisonAnswer | null
  /** The lanes that fit the reader's choice, best supported first; the first is drawn. */
  readonly chosenLanes: readonly LaneAnswer[]
  readonly lane: LaneAnswer | undefined
  /** Claims of the measure, withdrawn ones and parts included. */
  readonly claims: readonly ClaimAnswer[]
  readonly incidents: readonly IncidentComparison[]
  /** How figures of the lane that is drawn were said and revised; null without a lane. */
  readonly vintages: VintagesAnswer | null
  /** Parts of the lane's current claims, and parts of those, of whatever measure. */
  readonly parts: readonly ClaimAnswer[]
}

const MOST_CLAIMS = 500

export async function loadEventPage(
  id: string,
  choice: ViewChoice,
  locale: Locale,
): Promise<EventPageContent | null> {
  const event = await readEvent(id, choice.knownAt ?? null)
  if (event === null) return null
  const measure = choice.measure ?? defaultMeasure(event)
  const parent =
    event.parent === null ? null : await readEvent(event.parent, choice.knownAt ?? null)
  const parentTitle = parent?.title ?? null
  if (measure === null) {
    const nothing = {
      comparison: null,
      chosenLanes: [],
      lane: undefined,
      claims: [],
      vintages: null,
    }
    const undrawn = { vintages: null, parts: [] }
    return { event, parentTitle, choice, measure, ...nothing, ...undrawn, incidents: [] }
  }
  const { at, publishedBy, knownAt, from, to } = choice
  const clocks = { at, publishedBy, knownAt }
  const [comparison, claims, incidents] = await Promise.all([
    readComparison(id, { ...clocks, from, to, measure }, locale),
    readClaims(id, { ...clocks, measure }, { limit: MOST_CLAIMS }),
    Promise.all(
      event.incidents.map((incident) => compareIncident(incident, measure, choice, locale)),
    ),
  ])
  const chosenLanes = (comparison?.lanes ?? []).filter((lane) => isChosen(lane, choice))
  const lane = chosenLanes[0]
  const [vintages, parts] =
    lane === undefined
      ? [null, []]
      : await Promise.all([
          readVintages(id, { ...lane, measure }, choice),
          readParts(
            id,
            lane.current.map((claim) => claim.id),
            choice,
          ),
        ])
  return {
    ...{ event, parentTitle, choice, measure, comparison, chosenLanes, incidents },
    ...{ lane, vintages, parts },
    claims: claims?.claims ?? [],
  }
}

/** The first measure, in the order of the registry, that anybody claimed anything of. */
function defaultMeasure(event: EventAnswer): Measure | null {
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
  const comparison = await readComparison(
    incident.id,
    { at, publishedBy, knownAt, measure },
    locale,
  )
  return { incident, lane: comparison?.lanes[0] ?? null, actors: comparison?.actors ?? {} }
}
