/** Long answers: made as they are read, one piece at a time, beside everything else. */
import { byteStream, textStream } from '@/lib/files/text-stream'

const PIECE = new Uint8Array(10)

function counting(most = Number.POSITIVE_INFINITY) {
  const seen = { made: 0, hasEnded: false }
  function* pieces() {
    try {
      while (seen.made < most) {
        seen.made += 1
        yield PIECE
      }
    } finally {
      seen.hasEnded = true
    }
  }
  return { seen, pieces: pieces() }
}

const roundOfEvents = () => new Promise((next) => setImmediate(next))

async function rounds(number: number): Promise<void> {
  for (let round = 0; round < number; round += 1) await roundOfEvents()
}

it('gives every text, in order', async () => {
  const texts = Array.from({ length: 30_000 }, (_, index) => `${index},`)
  expect(await new Response(textStream(texts)).text()).toBe(texts.join(''))
})

it('makes nothing before it is asked for, and no more than is taken', async () => {
  const { seen, pieces } = counting()
  const reader = byteStream(pieces).getReader()
  await rounds(5)
  expect(seen.made).toBe(0)
  await reader.read()
  await rounds(5)
  expect(seen.made).toBe(1)
  await reader.cancel()
})

it('ends the work when its reader goes away, also while it waits for its turn', async () => {
  const { seen, pieces } = counting()
  const reader = byteStream(pieces).getReader()
  await reader.read()
  const next = reader.read()
  await reader.cancel()
  expect(await next).toEqual({ done: true, value: undefined })
  await rounds(5)
  expect(seen).toEqual({ made: 1, hasEnded: true })
})

it('lets every event come in between: one piece of one answer a round at most, and each has its turns', async () => {
  const counted = [counting(), counting(), counting()]
  const readers = counted.map(({ pieces }) => byteStream(pieces).getReader())
  const made = () => counted.map(({ seen }) => seen.made)
  const total = () => made().reduce((sum, one) => sum + one, 0)
  const reading = readers.map(async (reader) => {
    for (;;) if ((await reader.read()).done) return
  })
  try {
    for (let before = total(); total() < 60; before = total()) {
      await roundOfEvents()
      expect(total() - before).toBeLessThanOrEqual(1)
    }
    expect(Math.max(...made()) - Math.min(...made())).toBeLessThanOrEqual(1)
  } finally {
    await Promise.all(readers.map((reader) => reader.cancel()))
    await Promise.all(reading)
  }
})
