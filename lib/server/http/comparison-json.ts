/**
 * A comparison as JSON, verdict by verdict: 2,000 claimants make two million of them, more than a
 * string can hold. The bytes are those of `JSON.stringify`.
 */
import { eachVerdict } from '@/lib/answers/lane-pairs'
import type { ComparisonAnswer, LaneAnswer } from '@/lib/answers/shapes'
import { pairsIn } from '@/lib/format/contradictions'
import { MOST_PAIRS_KEPT } from '../reading/comparison'

/** With more claims than that, or more pairs than are kept, an answer is written as it is made. */
const MOST_CLAIMS_KEPT = 5_000

export function isLong({ lanes }: ComparisonAnswer): boolean {
  const total = (of: (lane: LaneAnswer) => number) => lanes.reduce((sum, lane) => sum + of(lane), 0)
  return (
    total(pairsIn) > MOST_PAIRS_KEPT ||
    total(({ current, history }) => current.length + history.length) > MOST_CLAIMS_KEPT
  )
}

export function* comparisonJson(answer: ComparisonAnswer): Generator<string> {
  let separator = '{'
  for (const name of Object.keys(answer) as (keyof ComparisonAnswer)[]) {
    yield `${separator}${JSON.stringify(name)}:`
    separator = ','
    if (name === 'lanes') yield* listJson(answer.lanes, laneJson)
    else yield JSON.stringify(answer[name])
  }
  yield '}'
}

function* laneJson(lane: LaneAnswer): Generator<string> {
  let separator = '{'
  for (const name of Object.keys(lane) as (keyof LaneAnswer)[]) {
    yield `${separator}${JSON.stringify(name)}:`
    separator = ','
    // Not `lane.verdicts`, which would make them all.
    if (name === 'verdicts') yield* listJson(eachVerdict(lane), whole)
    else if (name === 'current' || name === 'history') yield* listJson(lane[name], whole)
    else yield JSON.stringify(lane[name])
  }
  yield '}'
}

function* listJson<T>(
  items: Iterable<T>,
  write: (item: T) => Generator<string>,
): Generator<string> {
  let separator = ''
  yield '['
  for (const item of items) {
    if (separator !== '') yield separator
    separator = ','
    yield* write(item)
  }
  yield ']'
}

function* whole(item: object): Generator<string> {
  yield JSON.stringify(item)
}
