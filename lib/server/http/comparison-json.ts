/**
 * A comparison as JSON, verdict by verdict: 2,000 claimants make two million of them, more than a
 * string can hold. The bytes are those of `JSON.stringify`.
 */
import { eachVerdict } from '@/lib/answers/lane-pairs'
import type { ComparisonAnswer, LaneAnswer } from '@/lib/answers/shapes'

/** With more pairs than that, an answer is written as it is made and not kept. */
const MOST_PAIRS_KEPT = 50_000

export function isLong({ lanes }: ComparisonAnswer): boolean {
  const pairs = lanes.map(({ current: { length } }) => (length * (length - 1)) / 2)
  return pairs.reduce((sum, some) => sum + some, 0) > MOST_PAIRS_KEPT
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
