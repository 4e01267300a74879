/** domain.md, "Places": which of an event's places a claim means, and how two claims come to be of one place. */
import type { EventPlace, Place } from '@/lib/domain/event'
import { eventInput } from '@/lib/domain/event'
import { settingOf } from '@/lib/domain/setting'
import { exactly, lanesOf, NOBODY, place, record } from '../../support/claims'

const entry = (name: string, more: Partial<EventPlace> = {}): EventPlace => ({
  ...place(name),
  aliases: [],
  extent: false,
  ...more,
})
const settingWith = (...places: EventPlace[]) =>
  settingOf({ timeZone: null, startedOn: '2023-09-01', places })
const coded = (name: string, code: string, admin: string | null = null): Place => ({
  ...place(name, admin),
  code,
})

const haiti = settingWith(
  entry('Haiti', { extent: true, aliases: ['Ayiti'], code: 'HT' }),
  entry('Petit-Goâve', { admin: 'Ouest', code: 'HT0113', aliases: ['Ti Gwav'] }),
  entry('Fontamara', { admin: 'Port-au-Prince' }),
  entry('Saint-Louis', { admin: 'Sud' }),
  entry('Saint-Louis', { admin: 'Nord', code: 'HT0331' }),
  entry('Jacmel', { lat: 18.23, lon: -72.53, precision: 'settlement' }),
)

it.each<[string, Place, string | null | undefined]>([
  ['its name', place('Fontamara', 'Port-au-Prince'), 'Fontamara|Port-au-Prince'],
  ['its name in other letters', place('FONTAMARA', 'port au prince'), 'Fontamara|Port-au-Prince'],
  ['its name without the area', place('Fontamara'), 'Fontamara|Port-au-Prince'],
  ['its name with another area', place('Fontamara', 'Ouest'), undefined],
  ['an area that the list does not have', place('Jacmel', 'Sud-Est'), undefined],
  ['another of its names', place('ti gwav'), 'Petit-Goâve|Ouest'],
  ['another of its names with its area', place('Ti Gwav', 'OUEST'), 'Petit-Goâve|Ouest'],
  ['another of its names with another area', place('Ti Gwav', 'Sud'), undefined],
  ['its name without marks', place('Petit Goave'), 'Petit-Goâve|Ouest'],
  ['its code, whatever the name', coded('Somewhere', 'HT0113'), 'Petit-Goâve|Ouest'],
  ['its code, whatever the area', coded('Petit-Goâve', 'HT0113', 'Sud'), 'Petit-Goâve|Ouest'],
  ['its name with the code of another', coded('Petit-Goâve', 'HT9999'), undefined],
  [
    'its name with a code, where the list has none',
    coded('Fontamara', 'HT0777'),
    'Fontamara|Port-au-Prince',
  ],
  ['a name that two places have', place('Saint-Louis'), undefined],
  ['such a name with its area', place('Saint-Louis', 'Nord'), 'Saint-Louis|Nord'],
  ['the whole extent by its name', place('Haiti'), null],
  ['the whole extent by another name', place('AYITI'), null],
  ['the whole extent by its code', coded('République d’Haïti', 'HT'), null],
  ['a name that holds another', place('Haiti / south'), undefined],
  ['a place that is not listed', place('Léogâne'), undefined],
])('finds a place by %s', (_name, given, found) => {
  const meant = haiti.placeOf(given)
  if (found === undefined) expect(meant).toEqual(given)
  else expect(meant && `${meant.name}|${meant.admin ?? ''}`).toBe(found)
  // What is found once is found again.
  expect(haiti.placeOf({ ...given })).toEqual(meant)
  expect(haiti.lists(given)).toBe(found !== undefined)
  expect(haiti.lists({ ...given })).toBe(found !== undefined)
})

it('no place is the whole extent', () => {
  expect(haiti.placeOf(null)).toBeNull()
})

it('takes the code and the coordinates of the list, and those of the claim where the list has none', () => {
  const here = { lat: 18.5, lon: -72.4, precision: 'point' } as const
  expect(haiti.placeOf({ ...place('jacmel'), ...here })).toEqual({
    ...place('Jacmel'),
    lat: 18.23,
    lon: -72.53,
    precision: 'settlement',
  })
  expect(haiti.placeOf({ ...place('ti gwav'), ...here })).toEqual({
    ...coded('Petit-Goâve', 'HT0113', 'Ouest'),
    ...here,
  })
})

describe('in a comparison', () => {
  const at = (id: string, there: Place | null) =>
    record({ id, claimant: id, quantity: exactly(27), facts: { place: there } })
  const groups = (setting = haiti, ...records: ReturnType<typeof at>[]) =>
    lanesOf(records, {}, NOBODY, setting).map(({ current }) => current.map(({ id }) => id).join(''))

  it('several spellings, another name and a code are one lane', () => {
    const records = [
      at('a', place('Petit-Goâve', 'Ouest')),
      at('b', place('petit goave')),
      at('c', place('Ti Gwav')),
      at('d', coded('Petit-Goave', 'HT0113')),
    ]
    expect(groups(haiti, ...records)).toEqual(['abcd'])
  })

  it('an entry that is the whole extent is no part of it', () => {
    expect(groups(haiti, at('a', null), at('b', place('Haiti')))).toEqual(['ab'])
    expect(groups(settingWith(), at('a', null), at('b', place('Haiti')))).toEqual(['a', 'b'])
  })

  it('a name that two places have is neither', () => {
    const both = [at('a', place('Saint-Louis', 'Sud')), at('b', place('Saint-Louis', 'Nord'))]
    expect(groups(haiti, ...both, at('c', place('Saint-Louis')))).toHaveLength(3)
  })

  it('without a list a place is its own code, or its name and area', () => {
    const records = [
      at('a', place('Derna', 'East')),
      at('b', place('DERNA', 'east')),
      at('c', place('Derna')),
      at('d', coded('Derna', 'LY1', 'East')),
      at('e', coded('Darnah', 'LY1')),
    ]
    expect(groups(settingWith(), ...records).toSorted()).toEqual(['ab', 'c', 'de'])
  })

  it('another name that is added sorts the claims anew', () => {
    const records = [at('a', place('Derna')), at('b', place('Darnah'))]
    expect(groups(settingWith(entry('Derna')), ...records)).toHaveLength(2)
    expect(groups(settingWith(entry('Derna', { aliases: ['Darnah'] })), ...records)).toEqual(['ab'])
  })
})

describe('an event', () => {
  const event = { id: 'flood', title: 'A flood', kind: 'flood', startedOn: '2023-09-10' }
  it('has a time zone by its name, and places with other names', () => {
    const read = eventInput.parse({
      ...event,
      timeZone: 'Africa/Tripoli',
      places: [{ name: 'Derna', aliases: ['Darnah'], code: 'LY1' }],
    })
    expect(read.timeZone).toBe('Africa/Tripoli')
    expect(read.places[0]).toMatchObject({ aliases: ['Darnah'], code: 'LY1', extent: false })
    expect(eventInput.parse(event)).toMatchObject({ timeZone: null, places: [] })
  })

  it('has no zone that is an offset', () => {
    expect(eventInput.safeParse({ ...event, timeZone: '+02:00' }).success).toBe(false)
  })
})
