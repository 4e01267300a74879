/**
 * A comparison as JSON, verdict by verdict: 2,000 claimants make two million of them, more than a
 * string can hold. The bytes are those of `JSON.stringify`.
 */
import { toJson } from '@/lib/answers/lane-json'
import type { ComparisonView, LaneView } from '@/lib/answers/lane-view'
import type { LaneAnswer } from '@/lib/answers/shapes'
import { MAX_PAIRS_KEPT } from '../reading/comparison'

/** With more claims than that, or more pairs than are kept, an answer is written as it is made. */
const MAX_CLAIMS_KEPT = 5_000

export function isLong({ lanes }: ComparisonView): boolean {
  const total = (of: (lane: LaneView) => number) => lanes.reduce((sum, lane) => sum + of(lane), 0)
  return (
    total(({ pairs }) => pairs.count) > MAX_PAIRS_KEPT ||
    total(({ counts }) => counts.current + counts.history) > MAX_CLAIMS_KEPT
  )
}

export function* comparisonJson(answer: ComparisonView): Generator<string> {
  let separator = '{'
  for (const name of Object.keys(answer) as (keyof ComparisonView)[]) {
    yield `${separator}${JSON.stringify(name)}:`
    separator = ','
    if (name === 'lanes') yield* listJson(answer.lanes, laneJson)
    else yield JSON.stringify(answer[name])
  }
  yield '}'
}

function* laneJson(lane: LaneView): Generator<string> {
  const written = toJson({ ...lane, pairs: { ...lane.pairs, all: () => [] } })
  let separator = '{'
  for (const name of Object.keys(written) as (keyof LaneAnswer)[]) {
    yield `${separator}${JSON.stringify(name)}:`
    separator = ','
    if (name === 'verdicts') yield* listJson(lane.pairs.all(), whole)
    else if (name === 'current' || name === 'history') yield* listJson(written[name], whole)
    else yield JSON.stringify(written[name])
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
