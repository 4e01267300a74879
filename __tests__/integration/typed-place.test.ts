/** A place that a reader typed: taken as the event's claims name it, or said to be none of theirs. */
import { loadClaimsPage } from '@/app/events/[id]/claims/_components/load'
import { readEventPage } from '@/lib/server/reading/event-page'
import { wordsIn } from '@/lib/format/translator'
import { readPlaces } from '@/lib/server/reading/places'
import { parseTable } from '@/lib/url/claims-list'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

const words = wordsIn('en')

onOneStore('a typed place', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const [hadrut, susa] = [
      { place: { name: 'Hadrut' } },
      { place: { name: 'Şuşa', admin: 'North' } },
    ]
    const claims = [
      ...[killed(27), killed(5, hadrut), killed(6, { ...hadrut, category: 'civilians' })],
      killed(3, { ...susa, measure: 'missing', basis: 'stock' }),
    ]
    await expectStatus(house.post('statements', statement({ claims })), 201)
  })
  afterAll(() => house.remove())

  const onPage = async (place: string) => {
    const page = await readEventPage('war', { measure: 'killed', place }, 'en')
    return [page?.choice.place, page?.isPlaceKnown, page?.lane?.place?.name]
  }
  const inTable = async (place: string) => {
    const { choice, table } = parseTable({ place })
    const page = await loadClaimsPage('war', choice, table, words)
    return [page?.choice.place, page?.isPlaceKnown, page?.list.total]
  }

  it('is found without case and accents', async () => {
    expect(await onPage('hadrut')).toEqual(['Hadrut', true, 'Hadrut'])
    expect(await onPage('everywhere in this event')).toEqual(['none', true, undefined])
    expect(await inTable('susa, north')).toEqual(['Şuşa|North', true, 1])
    expect(await inTable('HADRUT')).toEqual(['Hadrut', true, 2])
  })

  it('of another measure is known, and nobody claimed this one there', async () => {
    expect(await onPage('susa')).toEqual(['Şuşa', true, undefined])
  })

  it('that nothing is called so is said to be none, and leads to no other place', async () => {
    expect(await onPage('Atlantis')).toEqual(['Atlantis', false, undefined])
    expect(await inTable('Atlantis')).toEqual(['Atlantis', false, 0])
  })

  it('is one of the places of the claims, each of which is there once', async () => {
    const named = (await readPlaces('war')).map(({ name, admin }) => `${name} ${admin}`)
    expect(named.toSorted()).toEqual(['Hadrut null', 'Şuşa North'])
    expect(await readPlaces('nowhere')).toEqual([])
  })
})
