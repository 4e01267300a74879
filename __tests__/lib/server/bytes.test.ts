/** The bytes by which memory is bounded, beside what V8 says that the same things take. */
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { presentClaim } from '@/lib/answers/present'
import { bytesOf, bytesOfMany } from '@/lib/bytes-of'
import { NOW, type RecordedClaim } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import { jsonOf } from '@/lib/server/cache'
import { CLAIM_BYTES, VIEW_BYTES } from '@/lib/server/reading/event-view'
import { exactly, NOBODY, record, SETTING } from '../../support/claims'

const COUNT = 4_000
const WORDS = wordsIn(DEFAULT_LOCALE)

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void // what the flag puts into every new context

/** As from a database: no two records share a text. */
function recordsOf(count: number): RecordedClaim[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `claim-${index}`
    const made = record({ id, claimant: `claimant-${index % 40}`, quantity: exactly(index) })
    return JSON.parse(JSON.stringify(made)) as RecordedClaim // plain JSON, as the store holds it
  })
}

async function grownBy<T>(make: () => T): Promise<readonly [made: T, bytes: number]> {
  make() // what the code itself takes is there by then
  const before = await settledHeap()
  const made = make()
  return [made, (await settledHeap()) - before]
}

/** How often nothing more is let go before the heap counts as settled. */
const CALM = 10

/** The heap when nothing more of it can be let go: what earlier tests held goes some moments after them. */
async function settledHeap(): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let calm = 0; calm < CALM; calm += 1) {
    await setTimeout(20)
    collect()
    const now = process.memoryUsage().heapUsed
    if (least - now > 10_000) calm = 0
    least = Math.min(least, now)
  }
  return least
}

const within2 = (counted: number, grown: number) => {
  expect(counted / grown).toBeGreaterThan(0.5)
  expect(counted / grown).toBeLessThan(2)
}

it('are within a factor of two for the records of an event', async () => {
  const [records, grown] = await grownBy(() => recordsOf(COUNT))
  within2(bytesOfMany(records), grown)
  within2(bytesOf(records), grown)
})

it('are within a factor of two for a view of them', async () => {
  const records = recordsOf(COUNT)
  const [view, grown] = await grownBy(() => viewOf(records, NOW, SETTING))
  within2(view.byId.size * VIEW_BYTES, grown)
})

it('are within a factor of two for the claims of an answer with their JSON', async () => {
  const { claims } = viewOf(recordsOf(COUNT), NOW, SETTING)
  const context = { event: { parties: [] }, actors: NOBODY, ...WORDS }
  const [answers, grown] = await grownBy(() =>
    claims.map((claim) => {
      const answer = presentClaim(claim, context)
      return [answer, jsonOf(answer)] as const
    }),
  )
  within2(answers.length * CLAIM_BYTES, grown)
})

it('count what is shared once, and letters of other scripts twice', () => {
  const shared = { text: 'x'.repeat(1_000) }
  expect(bytesOf([shared, shared])).toBeLessThan(1_200)
  expect(bytesOf('ж'.repeat(1_000))).toBeGreaterThan(2_000)
})
