/** Long work beside everything else: in turns, however many work at once. */
import { inTurns } from '@/lib/turns'

function* countTo(end: number, milliseconds: number): Generator<void, number> {
  for (let count = 0; count < end; count += 1) {
    const until = performance.now() + milliseconds
    while (performance.now() < until);
    yield
  }
  return end
}

function countRounds() {
  const rounds = { seen: 0, isOver: false }
  const next = () => {
    rounds.seen += 1
    if (!rounds.isOver) setImmediate(next)
  }
  setImmediate(next)
  return rounds
}

it('goes some rounds between the turns of long work, as many as a small answer takes', async () => {
  const rounds = countRounds()
  expect(await inTurns(countTo(20, 10))).toBe(20)
  rounds.isOver = true
  expect(rounds.seen).toBeGreaterThanOrEqual(19 * 10)
})

it('does no more than one turn of one work a round, however many works there are', async () => {
  const rounds = countRounds()
  const works = Array.from({ length: 5 }, () => inTurns(countTo(4, 10)))
  expect(await Promise.all(works)).toEqual([4, 4, 4, 4, 4])
  rounds.isOver = true
  expect(rounds.seen).toBeGreaterThanOrEqual(15 * 10)
})

it('waits for nobody when the work is short', async () => {
  const rounds = countRounds()
  expect(await inTurns(countTo(100, 0))).toBe(100)
  rounds.isOver = true
  expect(rounds.seen).toBeLessThanOrEqual(1)
})

it('passes on what the work throws', async () => {
  function* fails(): Generator<void, never> {
    yield
    throw new Error('no')
  }
  await expect(inTurns(fails())).rejects.toThrow('no')
})
