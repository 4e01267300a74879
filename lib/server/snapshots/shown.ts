/** From a view that a reader asks for to what it shows: the event, one lane, and the names in it. */
import type { Shown } from '@/lib/answers/snapshot'
import type { EventAnswer } from '@/lib/answers/shapes'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import type { Refusal } from '@/lib/domain/refusal'
import { choiceOf, normalizedView, type SnapshotInput } from '@/lib/url/snapshot-view'
import { filtersIn, filtersOf } from '@/lib/url/filters'
import type { ViewChoice } from '@/lib/url/view'
import { readComparison } from '../reading/comparison'
import { readEvent } from '../reading/events'

/** A chart of more marks cannot be read, and a record of more claims is not a citation. */
const MOST_SNAPSHOT_CLAIMS = 500

export type ShownOutcome =
  | { readonly ok: true; readonly shown: Shown }
  | { readonly ok: false; readonly kind: 'unknown' }
  | { readonly ok: false; readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/** `filters` are those of a drawing that is not kept: a snapshot names its claimants instead. */
export async function readShown(
  { event: id, view: input }: SnapshotInput,
  filters: ViewChoice = {},
): Promise<ShownOutcome> {
  const choice = choiceOf(input)
  const event = await readEvent(id, choice.knownAt ?? null)
  if (event === null) return { ok: false, kind: 'unknown' }
  const measure = choice.measure ?? firstMeasure(event)
  if (measure === null) return refused('measure', 'nobody claimed anything about this event')
  const claimants = input.claimants?.length ? input.claimants : undefined
  const comparison = await readComparison(id, {
    ...{ ...filtersOf(filters), ...choice, measure },
    claimant: claimants,
  })
  const lane = comparison?.lanes[0]
  if (comparison === null || lane === undefined) {
    return refused('view', 'no claim fits this view: there is nothing to cite')
  }
  // What is kept names nobody who is not in it: a list of ids could say anything.
  const absent = claimants?.filter(
    (one) =>
      filtersIn(filters).length === 0 && lane.current.every(({ claimant }) => claimant.id !== one),
  )
  if (absent?.length) return refused('claimants', `no claim in this view by ${absent.join(', ')}`)
  if (input.chart === 'contradictions' && lane.current.length < 2) {
    return refused('view', 'one claimant only: no two claims to compare')
  }
  const claims = lane.current.length + lane.history.length
  if (claims > MOST_SNAPSHOT_CLAIMS) {
    return refused(
      'view',
      `${claims} claims, at most ${MOST_SNAPSHOT_CLAIMS}: narrow the view by claimants, category, place, at or publishedBy`,
    )
  }
  const view = normalizedView(input, { measure, lane })
  const { title } = event
  return {
    ok: true,
    shown: {
      event: { id, title, places: [] },
      ...{ view, lanes: [{ measure, ...lane }], parts: [], vintages: [] },
      actors: comparison.actors,
    },
  }
}

function refused(field: string, message: string): ShownOutcome {
  return { ok: false, kind: 'refused', refusals: [{ path: [field], message }] }
}

/** The first measure, in the order of the registry, that anybody claimed anything of. */
function firstMeasure(event: EventAnswer): Measure | null {
  return MEASURES.find((measure) => event.measures[measure] !== undefined) ?? null
}
