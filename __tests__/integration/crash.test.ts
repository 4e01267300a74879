/** A writer killed at any moment loses nothing it acknowledged, and leaves nothing half written. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { program } from '../support/programs'
import { furnish, openHouse, type Answers, type House } from './support/house'

jest.setTimeout(120_000)

/** Kills the writer after so many acknowledgements and a moment more; gives what it acknowledged. */
async function killWriter(folder: string, from: number, after: number, moment: number) {
  const args = [program('writer.ts'), folder, String(from)]
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  let isDoomed = false
  writer.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
    if (isDoomed || told.split('\n').length <= after) return
    isDoomed = true
    setTimeout(() => writer.kill('SIGKILL'), moment)
  })
  await once(writer, 'close')
  return told
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== '')
    .map(Number)
}

describe('a process killed in the middle of writing (SQLite)', () => {
  let house: House

  beforeEach(async () => {
    house = await openHouse('sqlite')
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('loses no acknowledged statement and leaves none half written', async () => {
    const { location } = house
    if (location.kind !== 'sqlite') throw new Error('this suite is about SQLite')
    const acknowledged: number[] = []
    for (const [run, moment] of [3, 7, 11].entries()) {
      acknowledged.push(...(await killWriter(location.folder, 1000 * (run + 1), 15, moment)))
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(45)

    await house.reopen()
    const claims: Answers['claims'][number][] = []
    for (let cursor = ''; ;) {
      const { json } = await house.get(`events/war/claims?limit=500${cursor}`)
      claims.push(...json.claims)
      if (json.next === null) break
      cursor = `&cursor=${json.next}`
    }
    const wholes = claims.filter((claim) => claim.partOf === null)
    const recorded = new Set(wholes.map((claim) => claim.quantity.value))
    expect(acknowledged.filter((number) => !recorded.has(number))).toEqual([])

    // Every statement has both its claims, each with its appearance and its row in the ledger.
    expect(claims).toHaveLength(2 * wholes.length)
    for (const whole of wholes) {
      expect(claims.filter((claim) => claim.partOf === whole.id)).toHaveLength(1)
    }
    expect(claims.every((claim) => claim.appearances.length === 1)).toBe(true)
    const rows = await house.store.reader
      .selectFrom('changes')
      .select('claim')
      .where('kind', '=', 'claim-recorded')
      .execute()
    expect(rows).toHaveLength(claims.length)
    const { event: now } = (await house.get('events/war')).json
    const present = new Date().toISOString()
    const { event: folded } = (await house.get(`events/war?knownAt=${present}`)).json
    expect(now).toEqual(folded)
  })
})
