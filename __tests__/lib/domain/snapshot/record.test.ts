/** @jest-environment node */
import { createHash } from 'node:crypto'
import {
  bytesOf,
  digestOf,
  idOf,
  readRecord,
  recordText,
  SNAPSHOT_ID,
} from '@/lib/domain/snapshot/bytes'
import { snapshotRecord } from '@/lib/domain/snapshot/record'
import { answerOf, recordFrom, records } from '../../../support/snapshots'
import fc from '../../../support/properties'

const VERDICT = { a: 'c-1', b: 'c-9', verdict: 'same', because: 'They are equal.' }
const PLACE = { name: 'Town', admin: null, code: null, lat: 40, lon: 46, precision: 'settlement' }

describe('the record of a snapshot', () => {
  it('comes back from its bytes as it went in', () => {
    fc.assert(
      fc.property(records, (record) => {
        const bytes = bytesOf(recordText(record))
        const read = readRecord(bytes)
        expect(read).toEqual({ ok: true, record })
        if (read.ok) expect(bytesOf(recordText(read.record))).toEqual(bytes)
      }),
    )
  })

  it('has one id, the start of its digest in base32', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        const bytes = bytesOf(recordText(record))
        const digest = await digestOf(bytes)
        expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'))
        expect(idOf(digest)).toMatch(SNAPSHOT_ID)
      }),
    )
  })

  it('writes base32 as RFC 4648 does', () => {
    // SHA-256 of "foobar" in base32, as `sha256sum | xxd -r -p | base32` writes it.
    const digest = createHash('sha256').update('foobar').digest('hex')
    expect(idOf(digest)).toBe('yovy74jxeduk3ech3u4um2z4rf')
    expect(idOf('0'.repeat(64))).toBe('a'.repeat(26))
    expect(idOf('f'.repeat(64))).toBe('7'.repeat(26))
  })

  it('does not depend on the order in which its fields were written', () => {
    const record = recordFrom([answerOf()])
    const turned = Object.fromEntries(Object.entries(record).reverse()) as typeof record
    expect(recordText(turned)).toBe(recordText(record))
  })

  it('is refused, or has another id, when any byte of it is another one', async () => {
    const bytes = bytesOf(recordText(recordFrom([answerOf()])))
    const id = idOf(await digestOf(bytes))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = Uint8Array.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ flip
          expect(idOf(await digestOf(changed))).not.toBe(id)
        },
      ),
    )
  })

  const record = recordFrom([answerOf()])
  const [claim] = record.claims
  const withClaim = (more: object) => ({ ...record, claims: [{ ...claim, ...more }] })
  const quantity = (value: unknown) => withClaim({ quantity: { ...claim?.quantity, value } })

  it.each<[string, unknown]>([
    ['NaN', quantity(Number.NaN)],
    ['an infinite number', quantity(Number.POSITIVE_INFINITY)],
    ['-0', quantity(-0)],
    ['an unsafe integer', quantity(2 ** 53)],
    ['a fraction of a person', quantity(1.5)],
    ['a number as text', quantity('27')],
    ['undefined', quantity(undefined)],
    ['a bigint', quantity(27n)],
    ['a date object', { ...record, dataAsOf: new Date(0) }],
    ['a moment that is none', { ...record, dataAsOf: '2024-02-31T00:00:00.000Z' }],
    ['a lone surrogate', withClaim({ recordedBy: '\ud800' })],
    ['text that is not in NFC', withClaim({ recordedBy: 'e\u0301' })],
    ['an unknown field', { ...record, capturedAt: '2024-03-11T08:00:00.000Z' }],
    ['an unknown field of a claim', withClaim({ colour: 'red' })],
    ['a missing field', { ...record, text: undefined }],
    ['another version', { ...record, schema: 'bysource-snapshot/3' }],
    ['a claim twice', { ...record, claims: [claim, claim] }],
    ['no claim', { ...record, claims: [] }],
    [
      'a claim that is not compared',
      { ...record, comparisons: [{ ...record.comparisons[0], current: ['c-2'] }] },
    ],
    ['another date of its data', { ...record, dataAsOf: '2025-01-01T00:00:00.000Z' }],
    ['a claimant without a name', { ...record, actors: [] }],
  ])('refuses %s before hashing', (_what, value) => {
    expect(snapshotRecord.safeParse(value).success).toBe(false)
  })

  it.each<[string, string]>([
    ['what is not JSON', '{'],
    ['spaces between the fields', JSON.stringify(record, null, 1)],
    ['other content', '{}'],
    ['a byte order mark', `\ufeff${recordText(record)}`],
  ])('does not read %s', (_what, text) => {
    expect(readRecord(bytesOf(text)).ok).toBe(false)
  })

  const lane = record.comparisons[0]
  it.each<[string, object]>([
    ['a lane of another group', { comparisons: [{ ...lane, group: null }] }],
    ['another measure than the view', { view: { ...record.view, measure: 'wounded' } }],
    [
      'two lanes where the chart is of one',
      { comparisons: [lane, { ...lane, category: 'women' }] },
    ],
    ['a view without a lane', { view: { ...record.view, group: null } }],
    ['revisions that the chart does not draw', { vintages: [vintageOf('c-1')] }],
    ['a chart of revisions without them', { view: { ...record.view, chart: 'as-published' } }],
    ['places without a map', { event: { ...record.event, places: [PLACE] } }],
    ['a verdict on what is not compared', { comparisons: [{ ...lane, verdicts: [VERDICT] }] }],
  ])('refuses %s', (_what, change) => {
    expect(snapshotRecord.safeParse({ ...record, ...change }).success).toBe(false)
  })

  it('holds a chart of one day with every figure for it', () => {
    const view = { ...record.view, chart: 'as-published', day: '2024-03-10' }
    const revised = { ...record, view, comparisons: [], vintages: [vintageOf('c-1')] }
    expect(snapshotRecord.safeParse(revised).success).toBe(true)
    const [vintage] = revised.vintages
    const wrong: object[] = [
      { vintages: [] },
      { vintages: [vintage, vintage] },
      { vintages: [{ ...vintage, holds: 'c-1@2' }] },
      { vintages: [{ ...vintage, id: 'c-2@1' }] },
      { vintages: [{ ...vintage, claim: { ...vintage?.claim, category: 'women' } }] },
      { view: { ...view, day: null } },
      { comparisons: record.comparisons },
      { claims: [claim, { ...claim, id: 'c-2' }] },
    ]
    for (const change of wrong)
      expect(snapshotRecord.safeParse({ ...revised, ...change }).success).toBe(false)
  })

  it('holds the parts of a claim where they are drawn, and no other claim', () => {
    const part = { ...claim, id: 'c-2', category: 'civilians', partOf: 'c-1', partKind: 'subset' }
    const withPart = { ...record, claims: [claim, part] }
    const view = { ...record.view, chart: 'breakdown' }
    expect(snapshotRecord.safeParse({ ...withPart, view }).success).toBe(true)
    expect(snapshotRecord.safeParse(withPart).success).toBe(false)
    const stranger = { ...part, partOf: 'c-9' }
    expect(snapshotRecord.safeParse({ ...withPart, view, claims: [claim, stranger] }).success).toBe(
      false,
    )
  })

  const ofAll = { group: null, category: null, scope: null, place: null, basis: null }

  it('holds who spoke of what in an event, and compares nothing', () => {
    const view = { ...record.view, chart: 'coverage', measure: null, ...ofAll }
    const { measure, group, category, scope, place, basis } = answerOf()
    const ofLane = { measure, group, category, scope, place, basis, current: ['c-1'] }
    const coverage = { lanes: [ofLane], denied: [], withdrawn: [], publications: 1 }
    const covered = { ...record, view, comparisons: [], coverage }
    expect(snapshotRecord.safeParse(covered).success).toBe(true)
    const wrong: object[] = [
      { coverage: null },
      { coverage: { ...coverage, lanes: [{ ...ofLane, category: 'women' }] } },
      { coverage: { ...coverage, lanes: [ofLane, ofLane] } },
      { coverage: { ...coverage, denied: ['c-2'] } },
      { coverage: { ...coverage, withdrawn: ['c-1'] } },
      { comparisons: record.comparisons },
      { view: { ...view, measure: 'killed' } },
      { view: { ...view, day: '2024-03-10' } },
    ]
    for (const change of wrong)
      expect(snapshotRecord.safeParse({ ...covered, ...change }).success).toBe(false)
  })

  it('holds the incidents of a map with claims of their own, told apart by their event', () => {
    const view = { ...record.view, chart: 'map', ...ofAll }
    const ofIncident = { ...claim, id: 'c-2', event: 'raid' }
    const comparison = { ...lane, current: ['c-2'], recent: ['c-2'] }
    const incident = { id: 'raid', title: 'The raid', places: [PLACE], comparison }
    const silent = { ...incident, id: 'siege', comparison: null }
    const map = {
      ...record,
      view,
      event: { ...record.event, places: [PLACE] },
      claims: [claim, ofIncident],
      incidents: [incident, silent],
    }
    expect(snapshotRecord.safeParse(map).success).toBe(true)
    const wrong: object[] = [
      { incidents: [silent] },
      { claims: [claim, { ...ofIncident, event: 'war' }] },
      { view: { ...record.view } },
    ]
    for (const change of wrong)
      expect(snapshotRecord.safeParse({ ...map, ...change }).success).toBe(false)
  })
})

function vintageOf(id: string) {
  const { note: _, ...claim } = answerOf({ id })
  return {
    id: `${id}@1`,
    kind: 'said',
    claim,
    saidOn: '2024-03-10',
    saidOnPrecision: 'day',
    reason: null,
    note: null,
    corrections: [],
    holds: `${id}@1`,
  }
}
