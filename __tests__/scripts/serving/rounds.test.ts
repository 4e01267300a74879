import { Rounds } from '../../../scripts/serving/rounds.mjs'

const round = () => new Promise((resolve) => setImmediate(resolve))

describe('answers that take turns', () => {
  it('are a few in each round, in the order in which they came', async () => {
    const rounds = new Rounds()
    const done: number[] = []
    for (let index = 0; index < 20; index += 1) void rounds.place().then(() => done.push(index))
    const counts: number[] = []
    while (done.length < 20) {
      await round()
      counts.push(done.length)
    }
    expect(done).toEqual(Array.from({ length: 20 }, (_, index) => index))
    const steps = counts.map((count, index) => count - (counts[index - 1] ?? 0))
    expect(Math.max(...steps)).toBeLessThanOrEqual(8)
  })

  it('go on for who comes later', async () => {
    const rounds = new Rounds()
    await rounds.place()
    await expect(Promise.all([rounds.place(), rounds.place()])).resolves.toHaveLength(2)
  })
})
