/** The height of the frame that shows a snapshot on another page. */
import { EMBED_HEIGHT, embedHeight } from '@/lib/sentences/embed'

describe('the height of the frame of a snapshot', () => {
  const words = (count: number) => [Array.from({ length: count }, () => 'word').join(' ')]

  it('is the usual one for a small drawing with few words', () => {
    expect(embedHeight({ width: 360, height: 200 }, words(10))).toBe(EMBED_HEIGHT)
  })

  it('has room for the drawing as large as it gets, and for each line of words', () => {
    const drawing = { width: 360, height: 600 }
    const bare = embedHeight(drawing, [])
    expect(bare).toBeGreaterThanOrEqual((440 / 360) * 600)
    expect(embedHeight(drawing, words(60)) - bare).toBeGreaterThanOrEqual(7 * 24)
    expect(embedHeight({ width: 360, height: 300 }, words(100))).toBeGreaterThanOrEqual(
      (276 / 360) * 300 + 16 * 24,
    )
  })

  it('ends before it would push an article off the screen', () => {
    expect(embedHeight({ width: 360, height: 9_000 }, words(60))).toBe(1200)
  })
})
