/** Recording statements in a store of its own: what is the same claim, which is current, and what is found. */
import { NOW } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { claimRevisionInput } from '@/lib/domain/revision'
import { loadClaims } from '@/lib/store/load-claims'
import { reviseClaim } from '@/lib/store/revise-claim'
import { holds } from '@/lib/store/search'
import { write } from '@/lib/store/write'
import { killed } from '../../integration/support/sayings'
import { openWarStore, type WarStore } from '../../support/war-store'
import { SETTING } from '../../support/claims'

let war: WarStore

beforeEach(async () => {
  war = await openWarStore()
})
afterEach(() => war.remove())

const idOf = ({ claims }: Awaited<ReturnType<WarStore['say']>>) => claims[0]?.id ?? ''
const recordOf = async (id: string) => {
  const [record] = await loadClaims(war.store.reader, { ids: [id] }, null)
  if (record === undefined) throw new Error(`no claim ${id}`)
  return record
}
const currentIds = async () =>
  (await war.store.reader.selectFrom('current_claims').select('claim').execute()).map(
    ({ claim }) => claim,
  )
const revise = (id: string, revision: object) =>
  write(war.store, 'editor', (turn) => reviseClaim(turn, id, claimRevisionInput.parse(revision)))

it('takes the same statement in another publication for the same claim, which appears once more', async () => {
  const first = await war.say({ url: 'https://gazette.example/1' })
  const again = await war.say({
    url: 'https://herald.example/1',
    publisher: 'herald',
    via: ['gazette'],
  })
  expect([again.created, idOf(again)]).toEqual([true, idOf(first)])
  const { appearances } = await recordOf(idOf(first))
  expect(appearances.map(({ publication, via }) => [publication.publisher, via])).toEqual([
    ['gazette', []],
    ['herald', ['gazette']],
  ])
})

it('records nothing of what is recorded word for word', async () => {
  const first = await war.say({})
  expect(await war.say({})).toEqual({ ...first, created: false })
})

it('has as current the claim about the latest day, in whatever order they came', async () => {
  const at = (asOf: string, value: number) =>
    war.say({ url: `https://gazette.example/${asOf}`, claims: [killed(value, { asOf })] })
  const later = await at('2024-03-12', 30)
  await at('2024-03-11', 27)
  expect(await currentIds()).toEqual([idOf(later)])
})

it('gives the lane to the claim before when the last one is withdrawn, and keeps what was said', async () => {
  const before = await war.say({})
  const last = await war.say({
    url: 'https://gazette.example/2',
    claims: [killed(30, { asOf: '2024-03-12' })],
  })
  const withdrawal = { by: 'source', reason: 'retraction', statedOn: '2024-03-13', note: null }
  await revise(idOf(last), { ...withdrawal, status: 'withdrawn' })
  expect(await currentIds()).toEqual([idOf(before)])
  const record = await recordOf(idOf(last))
  expect(record.first).toMatchObject({ status: 'stands', quantity: { value: 30 } })
  expect(claimAt(record, NOW, SETTING)?.status).toBe('withdrawn')
})

it('takes a figure to which its claimant went back for a claim of its own, and current again', async () => {
  const on = (day: string, value: number) =>
    war.say({ url: `https://gazette.example/${day}`, statedOn: day, claims: [killed(value)] })
  const first = await on('2024-03-10', 27)
  await on('2024-03-11', 30)
  const again = await on('2024-03-12', 27)
  expect(idOf(again)).not.toBe(idOf(first))
  expect(await currentIds()).toEqual([idOf(again)])
  const before = await on('2024-03-10T12:00:00Z', 27)
  expect(idOf(before)).toBe(idOf(first))
})

it('shows a part of a recorded whole under it, and in no lane of its own', async () => {
  const whole = await war.say({})
  const part = { ref: 'part', partOf: 'whole', partKind: 'subset' }
  const said = await war.say({ claims: [killed(27, { ref: 'whole' }), killed(3, part)] })
  expect(idOf(said)).toBe(idOf(whole))
  const rows = await war.store.reader.selectFrom('claims').select(['id', 'lane_key']).execute()
  expect(rows.filter(({ lane_key }) => lane_key !== null).map(({ id }) => id)).toEqual([
    idOf(whole),
  ])
})

it.each([
  ['NORTH', ['north']],
  ['gazétte', ['gazette']],
  ['%', []],
  ['n_rth', []],
])('finds by %s what holds it, and no more', async (words, ids) => {
  const found = await war.store.reader
    .selectFrom('actors')
    .select('id')
    .where(holds(words))
    .execute()
  expect(found.map(({ id }) => id)).toEqual(ids)
})
