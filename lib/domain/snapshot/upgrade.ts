/**
 * A record of the first version in the shape of the second, in memory: whatever draws knows one shape. What the first did
 * not know takes the value that says nothing. Its bytes stay what they are.
 */
import type { z } from 'zod'
import type { SnapshotClaim } from './claim'
import type { SnapshotComparison } from './comparison'
import type { claimOfFirst, placeOfFirst, quantityOfFirst } from './first/claim'
import type { comparisonOfFirst } from './first/comparison'
import type { FirstRecord } from './first/record'
import type { SnapshotRecord } from './record'

type FirstClaim = z.infer<typeof claimOfFirst>
type FirstComparison = z.infer<typeof comparisonOfFirst>

export function upgraded(record: FirstRecord): SnapshotRecord {
  const { event, view, claims, comparisons, vintages, coverage, incidents, actors } = record
  return {
    ...record,
    event: { ...event, timeZone: null, places: event.places.map(placeOf) },
    view: { ...view, scope: view.group === null ? null : [] },
    actors: actors.map((actor) => ({ ...actor, shortName: null })),
    claims: claims.map(claimOf),
    comparisons: comparisons.map(comparisonOf),
    vintages: vintages.map((vintage) => ({
      ...vintage,
      claim: claimOf(vintage.claim),
      corrections: vintage.corrections.map((one) => ({ ...one, before: quantityOf(one.before) })),
    })),
    coverage: coverage && {
      ...coverage,
      lanes: coverage.lanes.map((lane) => ({
        ...lane,
        scope: [],
        place: lane.place && placeOf(lane.place),
      })),
    },
    incidents: incidents.map((incident) => ({
      ...incident,
      places: incident.places.map(placeOf),
      comparison: incident.comparison && comparisonOf(incident.comparison),
    })),
  }
}

function placeOf(place: z.infer<typeof placeOfFirst>) {
  return { ...place, code: null }
}

function quantityOf(quantity: z.infer<typeof quantityOfFirst>) {
  return { ...quantity, interval: null }
}

function claimOf(claim: FirstClaim): SnapshotClaim {
  return {
    ...claim,
    scope: [],
    place: claim.place && placeOf(claim.place),
    quantity: quantityOf(claim.quantity),
    citing: [],
    asOfOffset: null,
    step: claim.step && { ...claim.step, replaces: null },
    appearances: claim.appearances.map(({ publication, ...appearance }) => ({
      ...appearance,
      publication: { ...publication, id: '', described: false },
    })),
    withdrawal: null,
  }
}

/** The first version called no claim earlier than others, and named none that was withdrawn. */
function comparisonOf(lane: FirstComparison): SnapshotComparison {
  const { support, current, history } = lane
  return {
    ...lane,
    scope: [],
    place: lane.place && placeOf(lane.place),
    recentRange: lane.range,
    latest: null,
    recent: current,
    support: { ...support, sources: current.length, claims: current.length + history.length },
    withdrawn: [],
    exceeds: [],
  }
}
