import { letNewcomersIn } from '../../../scripts/serving/newcomers.mjs'

async function roundsOf(work: () => void): Promise<number> {
  let [rounds, isOver] = [0, false]
  const round = () => {
    rounds += 1
    work()
    if (!isOver) setImmediate(round)
  }
  setImmediate(round)
  await letNewcomersIn()
  isOver = true
  return rounds
}

describe('a pause for newcomers', () => {
  it('ends early where each round brings work of its own', async () => {
    const work = () => {
      for (const end = performance.now() + 10; performance.now() < end;);
    }
    expect(await roundsOf(work)).toBeLessThan(100)
  })
})
