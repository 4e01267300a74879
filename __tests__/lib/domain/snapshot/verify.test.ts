import { bytesOf, digestOf, idOf, recordText } from '@/lib/domain/snapshot/bytes'
import { idIn, verifyRecord } from '@/lib/domain/snapshot/verify'
import { answerOf, recordFrom } from '../../../support/snapshots'
import fc from '../../../support/properties'

const bytes = bytesOf(recordText(recordFrom([answerOf()])))

describe('verifying a record', () => {
  it('accepts the bytes that were cited', async () => {
    const digest = await digestOf(bytes)
    const result = await verifyRecord(bytes, { id: idOf(digest), digest })
    expect(result).toMatchObject({ kind: 'verified', digest })
  })

  it('says that the bytes are others when any one of them is', async () => {
    const id = idOf(await digestOf(bytes))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = Uint8Array.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ flip
          expect(await verifyRecord(changed, { id, digest: null })).toMatchObject({
            kind: 'changed',
          })
        },
      ),
    )
  })

  it('does not call bytes verified that are no record, whatever their digest', async () => {
    const other = bytesOf('{}')
    const id = idOf(await digestOf(other))
    expect(await verifyRecord(other, { id, digest: null })).toMatchObject({ kind: 'unreadable' })
  })

  it('does not guess which snapshot it should be', async () => {
    expect(await verifyRecord(bytes, { id: null, digest: null })).toMatchObject({ kind: 'unnamed' })
  })

  it.each([
    ['yovy74jxeduk3ech3u4um2z4rf.json', 'yovy74jxeduk3ech3u4um2z4rf'],
    ['bysource-yovy74jxeduk3ech3u4um2z4rf.json', 'yovy74jxeduk3ech3u4um2z4rf'],
    ['/s/yovy74jxeduk3ech3u4um2z4rf', 'yovy74jxeduk3ech3u4um2z4rf'],
    ['record.json', null],
    ['yovy74jxeduk3ech3u4um2z4rfa.json', null],
  ])('finds the id in %s', (name, id) => {
    expect(idIn(name)).toBe(id)
  })
})
