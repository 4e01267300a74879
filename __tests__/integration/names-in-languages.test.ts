/** Sources and events may have names in more languages: their readers see those, and the API all of them. */
import { readClaim } from '@/lib/server/reading/claim'
import { readComparison } from '@/lib/server/reading/comparison'
import { readEvent, readEvents } from '@/lib/server/reading/events'
import { readLedger } from '@/lib/server/reading/ledger'
import { readSources } from '@/lib/server/reading/sources'
import { expectStatus, furnish, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

const NAMES = { fr: 'Croissant-Rouge du Nord', ar: 'هلال الشمال الأحمر', hy: 'Հյուսիս' }
const SOURCE = {
  id: 'crescent',
  name: 'Red Crescent of the North',
  shortName: 'Red Crescent',
  kind: 'red-cross',
  names: NAMES,
  shortNames: { fr: 'Croissant-Rouge' },
  ownLanguage: 'hy',
}

onBothStores('names in other languages', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
    await expectStatus(house.post('sources', SOURCE), 201)
    const titles = { titles: { fr: 'La guerre' }, summaries: { fr: 'Une guerre.' }, note: null }
    await expectStatus(house.post('events/war/revisions', titles), 201)
    await expectStatus(house.post('statements', { ...statement(), claimant: 'crescent' }), 201)
  })
  afterEach(() => house.remove())

  it('are kept, and the same source again is no other', async () => {
    const { source } = (await house.get('sources/crescent')).json
    expect(source).toMatchObject({ name: SOURCE.name, names: NAMES, ownLanguage: 'hy' })
    await expectStatus(house.post('sources', SOURCE), 200)
    const { event } = (await house.get('events/war')).json
    expect(event).toMatchObject({ titles: { fr: 'La guerre' }, summaries: { fr: 'Une guerre.' } })
  })

  it.each([
    [400, 'names.french', { names: { french: 'x', fr: 'y' } }],
    [422, 'ownLanguage', { names: { fr: 'y' }, ownLanguage: 'hy' }],
    [400, 'shortNames.fr', { shortNames: { fr: 'x'.repeat(61) } }],
  ])('are refused with %d at %s', async (status, path, fields) => {
    const { json } = await expectStatus(
      house.post('sources', { id: 'other', name: 'Other', kind: 'ngo', ...fields }),
      status,
    )
    expect(json.errors.map((error) => error.path)).toEqual([path])
  })

  it('stand on the pages of their language, and the recorded ones everywhere else', async () => {
    const nameIn = async (locale: 'en' | 'fr' | 'ar') => {
      const comparison = await readComparison('war', { measure: 'killed' }, locale)
      const { name, shortName } = comparison?.actors.crescent ?? {}
      return [name, shortName, comparison?.lanes[0]?.claims()[0]?.claimant.name]
    }
    expect(await nameIn('en')).toEqual([SOURCE.name, 'Red Crescent', SOURCE.name])
    expect(await nameIn('fr')).toEqual([NAMES.fr, 'Croissant-Rouge', NAMES.fr])
    // The short name of another language would be read as another source.
    expect(await nameIn('ar')).toEqual([NAMES.ar, null, NAMES.ar])
    expect((await readEvent('war', null, 'fr'))?.title).toBe('La guerre')
    expect((await readEvent('war', null, 'ar'))?.title).toBe('The war')
    const { events } = await readEvents({}, 'fr')
    expect(events.find(({ id }) => id === 'war')?.title).toBe('La guerre')
    const { claims } = (await house.get('events/war/claims')).json
    const [claim] = claims
    expect(claim?.claimant.name).toBe(SOURCE.name)
    expect((await readClaim(claim?.id ?? '', null, 'fr'))?.claim.claimant.name).toBe(NAMES.fr)
    const { entries } = await readLedger({}, 'fr')
    expect(entries.map(({ named }) => named.name)).toContain(NAMES.fr)
    expect(entries.find((entry) => entry.claim !== null)?.claim?.claimant.name).toBe(NAMES.fr)
  })

  it.each(['croissant', 'هلال', 'red crescent', 'ՀՅՈՒՍԻՍ'])(
    'are found by their readers: %s',
    async (q) => {
      const { sources } = await readSources({ q }, 'fr')
      expect(sources.map(({ name }) => name)).toEqual([NAMES.fr])
    },
  )

  it('change with a revision', async () => {
    const names = { names: { fr: 'Autre nom' }, ownLanguage: null, note: null }
    await expectStatus(house.post('sources/crescent/revisions', names), 201)
    const { sources } = await readSources({ q: 'autre' }, 'fr')
    expect(sources.map(({ name }) => name)).toEqual(['Autre nom'])
    expect((await readSources({ q: 'croissant' }, 'fr')).sources).toHaveLength(1)
  })
})
