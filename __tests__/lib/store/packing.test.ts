import { randomBytes } from 'node:crypto'
import { keepParts, pack, unpack } from '@/lib/store/packing'
import { freshStore, type Fresh } from '../../integration/support/stores'
import fc from '../../support/properties'

const FONT = randomBytes(30_000).toString('base64')
const svg = (words: string) =>
  Buffer.from(`<svg><style>url(data:;base64,${FONT})</style>${words}</svg>`)

describe('what the store packs', () => {
  let fresh: Fresh
  beforeAll(async () => {
    fresh = await freshStore('sqlite')
  })
  afterAll(() => fresh.remove())

  async function backAndForth(content: Uint8Array): Promise<Uint8Array> {
    const file = await pack(content)
    await keepParts(fresh.store.writer, file)
    return unpack(fresh.store.reader, file.bytes)
  }

  it('comes back byte for byte, whatever it was', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 }).map((one) => Buffer.from(one))
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), async (content) => {
        expect(Buffer.from(await backAndForth(content)).equals(content)).toBe(true)
      }),
    )
  })

  it('has its fonts once, for all files that hold them', async () => {
    for (const words of ['27 dead', 'إفادة']) {
      const file = await pack(svg(words))
      expect(file.bytes.length).toBeLessThan(500)
      expect(Buffer.from(await backAndForth(svg(words))).equals(svg(words))).toBe(true)
    }
    const parts = await fresh.store.reader.selectFrom('shared_parts').select('digest').execute()
    expect(parts).toHaveLength(1)
  })

  it.each([
    ['base64 that no bytes give', `${FONT.slice(0, -3)}B==`],
    ['a mark of our own in it', `\0${'a'.repeat(64)}${FONT}`],
  ])('is pack whole where that would not come back: %s', async (_what, text) => {
    const content = Buffer.from(text)
    expect((await pack(content)).parts.size).toBe(0)
    expect(Buffer.from(await backAndForth(content)).equals(content)).toBe(true)
  })
})
