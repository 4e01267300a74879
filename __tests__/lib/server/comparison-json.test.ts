/** A comparison written verdict by verdict: the bytes of one written at once. */
import { comparisonToJson } from '@/lib/answers/lane-json'
import type { ComparisonView } from '@/lib/answers/lane-view'
import { presentActors } from '@/lib/answers/present'
import { presentLane } from '@/lib/answers/present-lane'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { compare, viewOf } from '@/lib/domain/comparison'
import type { ActorDirectory } from '@/lib/domain/actor'
import { NOW, type Clocks, type RecordedClaim } from '@/lib/domain/claim'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import { comparisonJson, isLong } from '@/lib/server/calls/comparison-json'
import { textStream } from '@/lib/files/text-stream'
import { clocks, directories, recordedClaims } from '../../support/arbitraries'
import { exactly, NOBODY, record, SETTING } from '../../support/claims'
import fc from '../../support/properties'

const WORDS = wordsIn(DEFAULT_LOCALE)

function answerOf(
  records: readonly RecordedClaim[],
  at: Clocks = NOW,
  actors: ActorDirectory = NOBODY,
): ComparisonView {
  const view = viewOf(records, at, SETTING)
  const lanes = compare(view, actors)
  return {
    event: 'war',
    measure: 'killed',
    ...at,
    convention: 'none',
    lanes: lanes.map((lane) =>
      presentLane(lane, { event: { parties: [] }, actors, ...WORDS }, view.byId),
    ),
    actors: presentActors(lanes, actors),
  }
}

const crowd = (claimants: number) =>
  Array.from({ length: claimants }, (_, index) => {
    const id = `c-${String(index).padStart(4, '0')}`
    return record({ id, claimant: `claimant-${index}`, quantity: exactly(index) })
  })

it('gives the bytes of JSON.stringify, whatever was claimed', () => {
  fc.assert(
    fc.property(recordedClaims({ lanes: 'many' }), clocks, directories, (records, at, actors) => {
      const answer = answerOf(records, at, actors)
      expect([...comparisonJson(answer)].join('')).toBe(JSON.stringify(comparisonToJson(answer)))
    }),
  )
})

it('is used where the pairs are many, and not for an ordinary lane', () => {
  expect(isLong(answerOf(crowd(40)))).toBe(false)
  expect(isLong(answerOf(crowd(330)))).toBe(true)
})

it('streams every pair of 330 claimants once, the lower id first', async () => {
  const answer = answerOf(crowd(330))
  const text = await new Response(textStream(comparisonJson(answer))).text()
  const { verdicts = [] } = (JSON.parse(text) as ComparisonAnswer).lanes[0] ?? {}
  expect(verdicts).toHaveLength((330 * 329) / 2)
  expect(new Set(verdicts.map(({ a, b }) => `${a} ${b}`)).size).toBe(verdicts.length)
  expect(verdicts.every(({ a, b }) => a < b)).toBe(true)
})
