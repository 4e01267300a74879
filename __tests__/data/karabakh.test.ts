/** What was corrected in the events of Nagorno-Karabakh, as readers now see it. */
import { factsOf, NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { changesOf } from '@/lib/domain/revision'
import { settingOf } from '@/lib/domain/setting'
import { parseShipped } from '@/lib/feeds/shipped/parse'
import type { ShippedEvent } from '@/lib/feeds/shipped/records'
import { readShippedFiles } from '@/lib/server/seed/shipped-files'

const CRISIS = 'nagorno-karabakh-2023'

let events: readonly ShippedEvent[] = []
let claims = new Map<string, Claim>()

/** The claims of a file with its revisions, as they stand. */
function standing(file: ShippedEvent): Claim[] {
  const setting = settingOf(file.event)
  return file.statements.flatMap((statement) =>
    statement.claims.flatMap(({ id, claim, appearances }) => {
      const { claimant, ownVoice, note, statedOn, statedOnPrecision } = statement
      const { recordedBy } = file
      const recordedAt = statement.recordedAt ?? file.recordedAt
      const record: RecordedClaim = {
        id,
        statement: statement.id,
        event: file.event.id,
        ownVoice,
        note,
        first: factsOf({ ...claim, claimant, status: 'stands' }),
        recordedAt,
        recordedBy,
        revisions: file.revisions
          .filter((one) => one.claim === id)
          .map(({ recordedAt: at, revision }, index) => ({
            revision: index + 2,
            by: revision.by,
            reason: revision.reason,
            note: revision.note,
            statedOn: revision.statedOn,
            statedOnPrecision: revision.statedOnPrecision,
            changes: changesOf(revision),
            recordedAt: at,
            recordedBy,
          })),
        appearances: appearances.flatMap(({ publication, ...words }) => {
          const document = file.publications[publication]
          return document === undefined
            ? []
            : [
                {
                  ...words,
                  publication: { id: publication, ...document },
                  statedOn,
                  statedOnPrecision,
                  recordedAt,
                },
              ]
        }),
      }
      return claimAt(record, NOW, setting) ?? []
    }),
  )
}

const claim = (id: string): Claim => {
  const found = claims.get(id)
  if (found === undefined) throw new Error(`no claim ${id}`)
  return found
}

beforeAll(async () => {
  const { records } = parseShipped(await readShippedFiles(process.cwd()))
  events = records.events.filter(({ event }) => event.id === CRISIS || event.parent === CRISIS)
  claims = new Map(events.flatMap(standing).map((one) => [one.id, one]))
})

describe('the events of Nagorno-Karabakh', () => {
  it('have the zone of the place where their days are days', () => {
    const zones = events.map(({ event }) => event.timeZone)
    expect(new Set(zones)).toEqual(new Set(['Asia/Baku', 'Asia/Yerevan']))
  })

  it('list every place that a claim names', () => {
    const missing = events.flatMap(({ event, statements }) =>
      statements
        .flatMap((statement) => statement.claims)
        .flatMap(({ claim: { place } }) => (place === null ? [] : [place.name]))
        .filter((name) => event.places.every((place) => place.name !== name)),
    )
    expect(missing).toEqual([])
  })

  it('know Shusha, Khojavend and Taghaverd by their other names', () => {
    const setting = (id: string) => {
      const file = events.find(({ event }) => event.id === id)
      if (file === undefined) throw new Error(`no event ${id}`)
      return settingOf(file.event)
    }
    const named = (name: string) =>
      ({ name, admin: null, code: null, lat: null, lon: null, precision: null }) as const
    expect(setting('karabakh-offensive-2023').placeOf(named('Şuşa'))?.name).toBe('Shusha')
    const blasts = setting('khojavend-mine-blasts-2023')
    expect(blasts.placeOf(named('Xocavənd'))?.name).toBe('Khojavend district')
    expect(blasts.placeOf(named('Taghavard'))?.name).toBe('Taghaverd')
  })

  it('say when each publication was read, and the same of one that several events carry', () => {
    const byKey = new Map<string, string>()
    for (const { publications } of events) {
      for (const [key, publication] of Object.entries(publications)) {
        expect(publication.retrievedAt).not.toBeNull()
        const content = JSON.stringify(publication)
        expect([key, byKey.get(key) ?? content]).toEqual([key, content])
        byKey.set(key, content)
      }
    }
  })

  it.each([
    ['karabakh-x5-guardian', 'nearly', 3000],
    ['karabakh-x10-headline', 'nearly', 30000],
    ['karabakh-x23', 'nearly', 93000],
    ['karabakh-x35', 'nearly', 89000],
    ['karabakh-a33', 'nearly', 600],
    ['karabakh-a2', 'about', 100],
    ['karabakh-o21', 'exact', 7],
  ])('give %s the qualifier that its source gave', (id, form, value) => {
    expect(claim(id).quantity).toMatchObject({ form, value })
  })

  it('have no figure that is said to be fewer than its number', () => {
    const fewer = [...claims.values()].filter(({ quantity }) => quantity.form === 'fewer-than')
    expect(fewer).toEqual([])
  })

  it.each([
    ['karabakh-z16', { claimant: 'rferl-armenian', citing: ['azerbaijan-defence-ministry'] }],
    ['karabakh-f22', { claimant: 'un-news' }],
    ['karabakh-z8', { citing: ['azerbaijan-health-ministry'] }],
    ['karabakh-a34', { citing: ['azerbaijan-health-ministry', 'karabakh-authorities'] }],
    ['karabakh-o33', { citing: ['karabakh-ombudsman'] }],
    ['karabakh-d4', { group: null, scope: ['worded:armenian prisoners'] }],
    ['karabakh-f16', { scope: ['identified'], partOf: 'karabakh-f11' }],
    ['karabakh-x31', { scope: ['registered'] }],
    ['karabakh-x47', { category: 'all', scope: ['worded:wounded'] }],
    ['karabakh-z4', { category: 'security-forces' }],
    ['karabakh-y2', { category: 'security-forces' }],
    ['karabakh-z18', { measure: 'casualties', basis: 'final' }],
    ['karabakh-f31', { asOf: '2024-01-04', asOfPrecision: 'day' }],
    ['karabakh-m2', { place: expect.objectContaining({ name: 'Taghaverd', lat: 39.67 }) }],
  ])('record %s as its source has it', (id, facts) => {
    expect(claim(id)).toMatchObject(facts)
  })

  it('keep TASS between the government and The Guardian', () => {
    expect(claim('karabakh-x5').appearances.map(({ via }) => via)).toEqual([['tass']])
    expect(claim('karabakh-f22').appearances.map(({ via }) => via)).toEqual([[]])
  })

  it.each([
    ['karabakh-y8', '2023-09-22', '2023-09-22'],
    ['karabakh-y9', '2023-09-22', '2023-09-22'],
    ['karabakh-y10', '2023-09-22', '2023-09-22'],
    ['karabakh-y11', '2023-09-25', '2023-09-25T06:00:00.000Z'],
    ['karabakh-y12', '2023-09-25', '2023-09-25T08:00:00.000Z'],
    ['karabakh-y13', '2023-09-25', '2023-09-25'],
  ])('count those detained in %s by the day', (id, from, asOf) => {
    expect(claim(id)).toMatchObject({ basis: 'period', from, asOf })
  })

  it.each([
    ['karabakh-x19', 'exact', 50866, ['registered']],
    ['karabakh-z7', 'exact', 11, ['worded:not yet identified']],
    ['karabakh-x17-26-september', 'exact', 22800, []],
    ['karabakh-f26-tadevosian', 'at-least', 220, []],
  ])('record %s, which was left out or a note', (id, form, value, scope) => {
    expect(claim(id)).toMatchObject({ quantity: { form, value }, scope })
  })

  it('say on what day a figure was said, where that was found', () => {
    expect(claim('karabakh-f31')).toMatchObject({ statedOn: '2024-01-04', asOf: '2024-01-04' })
    expect(claim('karabakh-z14')).toMatchObject({ statedOn: '2023-09-21', asOf: '2023-09-21' })
    expect(claim('karabakh-a20')).toMatchObject({ statedOnPrecision: 'month' })
  })

  it('order the ombudsman’s counts of the first night', () => {
    const order = ['karabakh-o6', 'karabakh-o8', 'karabakh-o12', 'karabakh-o21', 'karabakh-o31']
    const about = order.map((id) => claim(id).order.about)
    expect(about).toEqual(about.toSorted((a, b) => a - b))
    expect(new Set(about).size).toBe(order.length)
    expect(claim('karabakh-o3').step).toBeNull()
  })
})
