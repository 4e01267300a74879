/** A store of an earlier program: what it recorded keeps its ids, and is placed by the rules of this one. */
import { sql } from 'kysely'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { readClaimSearch } from '@/lib/server/reading/search/search'
import { digestOf } from '@/lib/store/ids'
import { MIGRATIONS } from '@/lib/store/migrations'
import type { Handle } from '@/lib/store/store'
import { expectStatus, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

/** The steps of the program before scopes, spans of dates and places with other names. */
const OLDER = MIGRATIONS.slice(0, 7)
const AT = '2024-03-11T00:00:00.000Z'

const place = (name: string) => ({ name, admin: null, lat: null, lon: null, precision: null })

/** The facts of a claim as they were written then. */
const facts = (value: number, more: object = {}) => ({
  quantity: { form: 'exact', value, valueTo: null, wording: `${value} dead` },
  group: 'north',
  category: 'all',
  place: null,
  basis: 'cumulative',
  from: null,
  asOf: '2024-03-10',
  asOfPrecision: 'day',
  method: 'asserted',
  status: 'stands',
  ...more,
})

async function insertRevision(db: Handle, table: string, id: string, content: object) {
  await sql`insert into ${sql.table(table)} (id, revision, content, note, recorded_at, recorded_by)
    values (${id}, 1, ${JSON.stringify({ id, ...content })}, null, ${AT}, 'editor')`.execute(db)
}

async function insertClaim(
  db: Handle,
  id: string,
  first: object,
  kin: { readonly partOf?: string; readonly step?: object } = {},
) {
  const { partOf = null, step } = kin
  await sql`insert into claims (id, statement, event, claimant, own_voice, measure, part_of, part_kind,
    disputes, step, first, recorded_at, recorded_by, content, status, lane_key, last_day)
    values (${id}, 's-1', 'war', 'north', 0, 'killed', ${partOf}, ${partOf === null ? null : 'subset'},
    '[]', ${step === undefined ? null : JSON.stringify(step)}, ${JSON.stringify(first)}, ${AT}, 'editor',
    'old', 'stands', 'old', '2024-03-10')`.execute(db)
  await sql`insert into appearances (claim, publication, via, wording, term, locator, note, stated_on,
    stated_on_precision, recorded_at, recorded_by)
    values (${id}, 'p-1', '[]', 'words', null, null, null, '2024-03-10', 'day', ${AT}, 'editor')`.execute(
    db,
  )
}

async function recordOlder(db: Handle): Promise<void> {
  for (const id of ['north', 'gazette']) {
    await sql`insert into actors (id, member_of, search, sort_name)
      values (${id}, null, ${id}, ${id})`.execute(db)
    const actor = { name: id, shortName: null, kind: 'media', country: null, memberOf: null }
    await insertRevision(db, 'actor_revisions', id, actor)
  }
  await sql`insert into events (id, kind, parent, countries, search, revision, updated_at)
    values ('war', 'armed-conflict', null, '||', 'war', 1, ${AT})`.execute(db)
  await sql`insert into event_turns (event, revision, recorded_at) values ('war', 1, ${AT})`.execute(
    db,
  )
  await insertRevision(db, 'event_revisions', 'war', {
    title: 'The war',
    kind: 'armed-conflict',
    startedOn: '2024-03-01',
    startedOnPrecision: 'day',
    endedOn: null,
    endedOnPrecision: 'day',
    countries: [],
    parent: null,
    summary: '',
    parties: [],
    places: [place('Derna')],
    glide: null,
  })
  await sql`insert into publications (id, identity) values ('p-1', ${digestOf('https://gazette.example/1')})`.execute(
    db,
  )
  const publication = {
    publisher: 'gazette',
    title: 'A report',
    url: 'https://gazette.example/1',
    publishedAt: '2024-03-10T09:00:00.000Z',
    retrievedAt: null,
    archivedUrl: null,
    contentHash: null,
  }
  await sql`insert into publication_revisions (id, revision, content, note, recorded_at, recorded_by)
    values ('p-1', 1, ${JSON.stringify(publication)}, null, ${AT}, 'editor')`.execute(db)
  await sql`insert into statements (id, event, claimant, own_voice, note, recorded_at, recorded_by)
    values ('s-1', 'war', 'north', 0, null, ${AT}, 'editor')`.execute(db)
  await insertClaim(db, 'c-whole', facts(27), { step: { reason: 'new-count', note: null } })
  await insertClaim(db, 'c-part', facts(2), { partOf: 'c-whole' })
  await insertClaim(db, 'c-town', facts(40, { place: place('DERNA') }))
  await insertClaim(db, 'c-revised', facts(5, { category: 'civilians' }))
  await sql`insert into claim_revisions (claim, revision, by, reason, note, stated_on,
    stated_on_precision, changes, recorded_at, recorded_by)
    values ('c-revised', 2, 'record', 'error', null, null, 'day', ${JSON.stringify({
      quantity: { form: 'exact', value: 6, valueTo: null, wording: '6 dead' },
    })}, ${AT}, 'editor')`.execute(db)
  await sql`insert into claim_counts (event, claimant, claims) values ('war', 'north', 4)`.execute(
    db,
  )
}

onBothStores('an older store', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind, { first: OLDER })
    await recordOlder(house.store.writer)
    await house.reopen()
  })
  afterEach(() => house.remove())

  const claimsOf = async (): Promise<ReadonlyMap<string, ClaimAnswer>> => {
    const { claims } = (await house.get('events/war/claims')).json
    return new Map(claims.map((claim) => [claim.id, claim]))
  }

  it('keeps its claims with their ids, and what they lack has its default', async () => {
    const claims = await claimsOf()
    expect([...claims.keys()].sort()).toEqual(['c-part', 'c-revised', 'c-town', 'c-whole'])
    expect(claims.get('c-whole')).toMatchObject({
      claimant: { id: 'north' },
      scope: [],
      citing: [],
      asOfOffset: null,
      quantity: { value: 27, interval: null },
      step: { reason: 'new-count', replaces: null },
    })
    expect(claims.get('c-part')).toMatchObject({ partOf: 'c-whole', partKind: 'subset' })
    expect(claims.get('c-revised')?.quantity).toMatchObject({ value: 6, interval: null })
    const { event } = (await house.get('events/war')).json
    expect(event).toMatchObject({ timeZone: null, claims: 4, titles: {}, summaries: {} })
    const { source } = (await house.get('sources/north')).json
    expect(source).toMatchObject({ names: {}, shortNames: {}, ownLanguage: null })
    expect(event.places).toMatchObject([{ code: null, aliases: [], extent: false }])
  })

  it('is compared by the new rules, and its summaries say the same', async () => {
    const { lanes } = (await house.get('events/war/comparison?measure=killed')).json
    expect(lanes.map((lane) => lane.current.map(({ id }) => id))).toEqual([
      ['c-whole'],
      ['c-revised'],
      ['c-town'],
    ])
    expect(lanes[2]?.place?.name).toBe('Derna')
    const { killed: headline } = (await house.get('events/war')).json.event.measures
    expect(headline).toMatchObject({ lanes: 3, range: { low: 27, high: 27 }, claims: 1 })
    // The toll of one town is above that of all, by one source on one day.
    expect(headline?.exceeds).toMatchObject({ claim: 'c-town', wider: 'c-whole' })
    expect(lanes[2]?.exceeds).toMatchObject([{ claim: 'c-town', wider: 'c-whole' }])
  })

  it('is searched by its numbers, the amended ones too, and by who published them', async () => {
    const foundBy = async (q: string) =>
      (await readClaimSearch(q)).claims.map(({ claim }) => claim.id).sort()
    expect(await foundBy('27 dead')).toEqual(['c-whole'])
    expect(await foundBy('6')).toEqual(['c-revised'])
    expect(await foundBy('gazette')).toEqual(['c-part', 'c-revised', 'c-town', 'c-whole'])
  })

  it('knows again what is sent once more, and takes another publication of it for the same claim', async () => {
    const again = await expectStatus(house.post('statements', statement()), 200)
    expect(again.json.claims.map(({ id }) => id)).toEqual(['c-whole'])
    const elsewhere = statement({ url: 'https://herald.example/1', claims: [killed(27)] })
    const { json } = await expectStatus(house.post('statements', elsewhere), 201)
    expect(json.claims.map(({ id }) => id)).toEqual(['c-whole'])
  })
})
