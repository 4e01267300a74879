import { Lane } from '../../../scripts/serving/lane.mjs'
import { Sharing } from '../../../scripts/serving/sharing.mjs'

interface Making {
  readonly page: string
  readonly signal: AbortSignal
  readonly finish: (answer: object) => void
  readonly fail: (error: Error) => void
}

function sharingOn(lane: Lane) {
  const makings: Making[] = []
  const make = (page: string, signal: AbortSignal) =>
    new Promise<object>((finish, fail) => makings.push({ page, signal, finish, fail }))
  return { sharing: new Sharing(lane, make, async () => undefined), makings }
}

/** What waits for nothing but promises has happened. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('one rendering for all who wait for the same page', () => {
  it('is begun after each of them asked, and never joined once it has begun', async () => {
    const { sharing, makings } = sharingOn(new Lane({ places: 1 }))
    const first = sharing.join('/a', 'one')
    await settle()
    const later = [sharing.join('/a', 'two'), sharing.join('/a', 'three')]
    await settle()
    expect(makings.map(({ page }) => page)).toEqual(['/a'])
    makings[0]?.finish({ version: 1 })
    expect(await first.answer).toEqual({ version: 1 })
    await settle()
    makings[1]?.finish({ version: 2 })
    const answers = await Promise.all(later.map(({ answer }) => answer))
    expect(answers).toEqual([1, 2].map(() => ({ version: 2 })))
    expect(makings).toHaveLength(2)
  })

  it('is not made for a reader who left in the pause, and still made once for those who came after', async () => {
    const pauses: (() => void)[] = []
    const made: string[] = []
    const sharing = new Sharing(
      new Lane({ places: 1 }),
      async (page: string) => {
        made.push(page)
        return {}
      },
      () => new Promise<void>((resolve) => pauses.push(resolve)),
    )
    const gone = sharing.join('/a', 'one')
    await settle()
    gone.leave()
    const next = sharing.join('/a', 'two')
    pauses[0]?.()
    await settle()
    const last = sharing.join('/a', 'three')
    await settle()
    pauses[1]?.()
    await settle()
    expect(made).toEqual(['/a'])
    const answers = await Promise.all([next.answer, last.answer])
    expect(answers).toEqual([{}, {}])
  })

  it('keeps its place no longer than any answer may, be it for a fault of ours', async () => {
    const never = new Promise<object>(() => undefined)
    const make = async (page: string) => (page === '/never' ? never : { page })
    const sharing = new Sharing(new Lane({ places: 1 }), make, async () => undefined, 50)
    const stuck = sharing.join('/never', 'one')
    await settle()
    expect(await sharing.join('/b', 'two').answer).toEqual({ page: '/b' })
    stuck.leave()
  })

  it('is begun as soon as any of them has a place', async () => {
    const lane = new Lane({ places: 1 })
    const { sharing, makings } = sharingOn(lane)
    const giveBack = await lane.enter('many').place
    for (let request = 0; request < 50; request += 1)
      void sharing.join(`/${request}`, 'many').answer
    const [flooded, other] = [sharing.join('/a', 'many'), sharing.join('/a', 'one')]
    giveBack?.()
    await settle()
    makings[0]?.finish({})
    await settle()
    expect(makings.map(({ page }) => page)).toEqual(['/0', '/a'])
    makings[1]?.finish({ version: 1 })
    expect(await flooded.answer).toEqual(await other.answer)
    expect(lane.waiting).toBe(48)
  })

  it('gives its place back, also when it fails', async () => {
    const { sharing, makings } = sharingOn(new Lane({ places: 1 }))
    const broken = sharing.join('/a', 'one').answer
    void sharing.join('/b', 'one').answer
    await settle()
    makings[0]?.fail(new Error('broken'))
    await expect(broken).rejects.toThrow('broken')
    await settle()
    expect(makings.map(({ page }) => page)).toEqual(['/a', '/b'])
  })

  it('costs nothing when all have left before it begins', async () => {
    const lane = new Lane({ places: 1 })
    const { sharing, makings } = sharingOn(lane)
    const giveBack = await lane.enter('one').place
    for (const reader of [sharing.join('/a', 'one'), sharing.join('/a', 'two')]) reader.leave()
    giveBack?.()
    await settle()
    expect([makings.length, lane.waiting]).toEqual([0, 0])
  })

  it('ends when all have left while it is made, and goes on for one who stays', async () => {
    const lane = new Lane({ places: 1 })
    const { sharing, makings } = sharingOn(lane)
    const giveBack = await lane.enter('other').place
    const [leaving, staying] = [sharing.join('/a', 'one'), sharing.join('/a', 'two')]
    giveBack?.()
    await settle()
    leaving.leave()
    expect(makings[0]?.signal.aborted).toBe(false)
    staying.leave()
    expect(makings[0]?.signal.aborted).toBe(true)
  })

  it('is refused to each who has waited for too long', async () => {
    const lane = new Lane({ places: 1, patience: 10 })
    const { sharing } = sharingOn(lane)
    await lane.enter('other').place
    expect(await sharing.join('/a', 'one').answer).toBeNull()
  })
})
