import { claimAt, mayBePublicBy } from '@/lib/domain/claim-at'
import { publicMomentsOf } from '@/lib/domain/public-time'
import { clocks, recordedClaims } from '../../support/arbitraries'
import { appearance, record, SETTING } from '../../support/claims'
import fc from '../../support/properties'

const at = (publishedBy: string | null, knownAt: string | null = null) => ({
  at: null,
  publishedBy,
  knownAt,
})
const NOON = '2023-09-20T12:00:00.000Z'

describe('a claim whose hour is not recorded', () => {
  it.each([
    ['on its day', '2023-09-20', NOON, true],
    ['at the start of its day', '2023-09-20', '2023-09-20T00:00:00.000Z', true],
    ['the day before', '2023-09-20', '2023-09-19T23:59:59.999Z', false],
    ['when its day is over: it is there', '2023-09-20', '2023-09-20T23:59:59.999Z', false],
    ['with its hour, before that', '2023-09-20T18:00:00.000Z', NOON, false],
    ['now', '2023-09-20', null, false],
  ])('may have been public %s', (_, statedOn, publishedBy, expected) => {
    expect(mayBePublicBy(record({ statedOn }), at(publishedBy), SETTING)).toBe(expected)
  })

  it('goes by the publication where nobody says when it was stated', () => {
    const published = (publishedAt: string) =>
      record({ appearances: [appearance({ publishedAt })] })
    expect(mayBePublicBy(published('2023-09-20'), at(NOON), SETTING)).toBe(true)
    expect(mayBePublicBy(published('2023-09-20T18:00:00.000Z'), at(NOON), SETTING)).toBe(false)
  })

  it('is not counted before we recorded it, nor when we withdrew it', () => {
    const said = { statedOn: '2023-09-20' }
    expect(mayBePublicBy(record(said), at(NOON, '2023-12-01T00:00:00.000Z'), SETTING)).toBe(false)
    const revisions = [{ changes: { status: 'withdrawn' as const } }]
    expect(mayBePublicBy(record({ ...said, revisions }), at(NOON), SETTING)).toBe(false)
  })

  it('is never one that is there, and is there once its date is over', () => {
    fc.assert(
      fc.property(recordedClaims({ lanes: 'many' }), clocks, (records, view) => {
        for (const one of records.filter((record) => mayBePublicBy(record, view, SETTING))) {
          expect(claimAt(one, view, SETTING)).toBeNull()
          const [made = null] = publicMomentsOf(one, view.knownAt)
          expect(claimAt(one, { ...view, publishedBy: made }, SETTING)).not.toBeNull()
        }
      }),
    )
  })
})
