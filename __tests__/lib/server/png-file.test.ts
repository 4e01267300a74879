import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { pngFile } from '@/lib/server/snapshots/png-file'

interface Chunk {
  readonly type: string
  readonly content: Buffer
}

/** The chunks of a PNG, each with its length as written. */
function chunksIn(file: Uint8Array): Chunk[] {
  const bytes = Buffer.from(file)
  const chunks: Chunk[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + 8, at + 8 + length),
    })
    at += 12 + length
  }
  return chunks
}

/** Of few colours, so that rows repeat as they do in the white of a chart. */
const picture = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) => {
    const row = fc.uint8Array({ minLength: width * 3, maxLength: width * 3 })
    return fc
      .array(fc.oneof(row, fc.constant(new Uint8Array(width * 3))), {
        minLength: height,
        maxLength: height,
      })
      .map((rows) => ({ width, height, rgb: Uint8Array.from(rows.flatMap((one) => [...one])) }))
  })

const UP = 2

/** The pixels of a row, as a reader of the filters None and Up gets them. */
function readRow(rows: Buffer, row: number, length: number): number[] {
  const at = row * (length + 1)
  const written = [...rows.subarray(at + 1, at + 1 + length)]
  if (rows[at] !== UP) return written
  const above = readRow(rows, row - 1, length)
  return written.map((difference, index) => (difference + (above[index] ?? 0)) % 256)
}

describe('a picture as a file', () => {
  it('holds every pixel as it was, row by row', () => {
    fc.assert(
      fc.property(picture, ({ width, height, rgb }) => {
        const rgba = new Uint8Array(width * height * 4).fill(255)
        for (let pixel = 0; pixel < width * height; pixel += 1) {
          rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4)
        }
        const chunks = chunksIn(pngFile([{ width, height, rgba }], {}))
        expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND'])
        expect(chunks[0]?.content.readUInt32BE(0)).toBe(width)
        expect(chunks[0]?.content.readUInt32BE(4)).toBe(height)
        const rows = inflateSync(chunks[1]?.content ?? Buffer.alloc(0))
        for (let row = 0; row < height; row += 1) {
          expect([0, UP]).toContain(rows[row * (width * 3 + 1)])
          expect(readRow(rows, row, width * 3)).toEqual([
            ...rgb.subarray(row * width * 3, (row + 1) * width * 3),
          ])
        }
      }),
    )
  })

  it('says of a row that is like the one above only that it is', () => {
    const rgba = Uint8Array.from([1, 2, 3, 255, 1, 2, 3, 255, 3, 2, 1, 255])
    const [, written] = chunksIn(pngFile([{ width: 1, height: 3, rgba }], {}))
    expect([...inflateSync(written?.content ?? Buffer.alloc(0))]).toEqual([
      ...[0, 1, 2, 3],
      ...[UP, 0, 0, 0],
      ...[0, 3, 2, 1],
    ])
  })

  it('has its texts after the header, in their order, in any script', () => {
    const rgba = new Uint8Array([1, 2, 3, 255])
    const file = pngFile([{ width: 1, height: 1, rgba }], { Title: '27 killed', Source: 'إفادة' })
    const texts = chunksIn(file).filter(({ type }) => type === 'iTXt')
    expect(texts.map(({ content }) => content.toString('utf8'))).toEqual([
      'Title\0\0\0\0\0' + '27 killed',
      'Source\0\0\0\0\0' + 'إفادة',
    ])
    expect(chunksIn(file)[1]?.type).toBe('iTXt')
  })

  it('ends with the checksum that every empty end has', () => {
    const file = pngFile([{ width: 1, height: 1, rgba: new Uint8Array(4) }], {})
    expect(Buffer.from(file).subarray(-4).toString('hex')).toBe('ae426082')
  })
})
