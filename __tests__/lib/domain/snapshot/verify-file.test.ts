/** @jest-environment node */
import { zipSync } from 'fflate'
import { DIGEST_LIST, RECORD_FILE } from '@/lib/domain/snapshot/archive'
import { bytesOf, digestOf, idOf, recordText } from '@/lib/domain/snapshot/bytes'
import { verifyFile } from '@/lib/domain/snapshot/verify-file'
import { answerOf, recordFrom } from '../../../support/snapshots'
import fc from '../../../support/properties'

const record = bytesOf(recordText(recordFrom([answerOf()])))
const readme = bytesOf('Read me')

async function archive(files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>) {
  const lines: string[] = []
  for (const [name, bytes] of Object.entries({ [RECORD_FILE]: record, 'README.txt': readme }))
    lines.push(`${await digestOf(bytes)}  ${name}\n`)
  const packed = { ...files, [DIGEST_LIST]: bytesOf(lines.join('')) }
  // Not compressed, so that every byte of the record is one of the archive.
  return new Uint8Array(zipSync(packed, { level: 0, mtime: new Date(1980, 0, 1) }))
}

const cited = async () => ({ id: idOf(await digestOf(record)), digest: null })

describe('verifying a file of a snapshot', () => {
  it('finds the record in an archive', async () => {
    const bytes = await archive({ [RECORD_FILE]: record, 'README.txt': readme })
    expect(await verifyFile(bytes, await cited())).toMatchObject({ kind: 'verified' })
  })

  it('does not verify an archive in which any byte of the record is another one', async () => {
    const expected = await cited()
    await fc.assert(
      fc.asyncProperty(
        fc.nat(record.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = Uint8Array.from(record)
          changed[at] = (changed[at] ?? 0) ^ flip
          const bytes = await archive({ [RECORD_FILE]: changed, 'README.txt': readme })
          expect(await verifyFile(bytes, expected)).toMatchObject({ kind: 'changed' })
        },
      ),
    )
  })

  it.each<[string, Record<string, Uint8Array<ArrayBuffer>>, string[]]>([
    ['another readme', { 'README.txt': bytesOf('Read me not') }, ['README.txt']],
    ['no readme', {}, ['README.txt']],
    ['a file more', { 'README.txt': readme, 'more.txt': readme }, ['more.txt']],
  ])('names what is not as it was packed: %s', async (_what, files, changed) => {
    const bytes = await archive({ [RECORD_FILE]: record, ...files })
    expect(await verifyFile(bytes, await cited())).toMatchObject({
      kind: 'archive-changed',
      files: changed,
    })
  })

  it.each([
    ['no record in it', zipSync({ 'README.txt': readme })],
    ['a broken one', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ])('says why an archive cannot be read: %s', async (_what, bytes) => {
    const result = await verifyFile(new Uint8Array(bytes), await cited())
    expect(result).toMatchObject({ kind: 'archive-unreadable' })
  })

  it('does not take the word of a drawing', async () => {
    const { id } = await cited()
    const digest = await digestOf(record)
    const svg = `<?xml version="1.0"?>\n<svg><metadata>{"identifier":["${id}","sha-256:${digest}"]}</metadata></svg>`
    expect(await verifyFile(bytesOf(svg), await cited())).toEqual({ kind: 'picture', id, digest })
    expect(await verifyFile(bytesOf('<svg/>'), await cited())).toEqual({
      kind: 'picture',
      id: null,
      digest: null,
    })
  })
})
