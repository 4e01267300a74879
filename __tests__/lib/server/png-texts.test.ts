import { crc32 } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { withTexts } from '@/lib/server/snapshots/picture/png-texts'

interface Chunk {
  readonly type: string
  readonly content: Buffer
  readonly whole: Buffer
}

function chunksIn(file: Uint8Array): Chunk[] {
  const bytes = Buffer.from(file)
  const chunks: Chunk[] = []
  for (let at = 8; at < bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const content = bytes.subarray(at + 8, end - 4)
    expect(bytes.readUInt32BE(end - 4)).toBe(crc32(bytes.subarray(at + 4, end - 4)))
    chunks.push({ type, content, whole: bytes.subarray(at, end) })
    at = end
  }
  return chunks
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><rect width="2" height="2"/></svg>'
const drawn = () => new Resvg(SVG).render().asPng()

describe('texts in a picture', () => {
  it('stand after its header, in their order, in any script', () => {
    const chunks = chunksIn(withTexts(drawn(), { Title: '27 killed', Source: 'إفادة' }))
    expect(chunks.slice(0, 3).map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt'])
    expect(chunks.slice(1, 3).map(({ content }) => content.toString('utf8'))).toEqual([
      'Title\0\0\0\0\0' + '27 killed',
      'Source\0\0\0\0\0' + 'إفادة',
    ])
  })

  it('leave everything else as it was drawn', () => {
    const png = drawn()
    const others = chunksIn(withTexts(png, { Title: 'x' })).filter(({ type }) => type !== 'iTXt')
    expect(others.map(({ whole }) => whole)).toEqual(chunksIn(png).map(({ whole }) => whole))
    expect(Buffer.from(withTexts(png, {})).equals(png)).toBe(true)
  })
})
