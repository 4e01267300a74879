/** Actors, events and publications: their input, and what is refused at which field. */
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { publicationIdentity, publicationInput } from '@/lib/domain/publication'
import { refusalsOf } from '@/lib/domain/refusal'
import type { z } from 'zod'

const pathsOf = (schema: z.ZodType, given: unknown) => {
  const parsed = schema.safeParse(given)
  return parsed.success ? [] : refusalsOf(parsed.error).map(({ path }) => path.join('.'))
}

const actor = { id: 'ministry', name: 'Ministry', kind: 'government' }
const event = {
  id: 'offensive',
  title: 'Offensive',
  kind: 'armed-conflict',
  startedOn: '2023-09-19',
}

it.each<[string, object, readonly string[]]>([
  ['nothing but what is needed', actor, []],
  ['an unknown kind', { ...actor, kind: 'rebel' }, ['kind']],
  ['a country by name', { ...actor, country: 'Armenia' }, ['country']],
  ['a member of itself', { ...actor, memberOf: 'ministry' }, ['memberOf']],
  [
    'a member of itself without a name',
    { ...actor, name: '', memberOf: 'ministry' },
    ['memberOf', 'name'],
  ],
  ['no name', { ...actor, name: undefined }, ['name']],
])('an actor with %s', (_name, given, paths) => {
  expect(pathsOf(actorInput, given).toSorted()).toEqual(paths)
})

it.each<[string, object, readonly string[]]>([
  ['nothing but what is needed', event, []],
  ['an end before its start', { ...event, endedOn: '2023-09-18' }, ['endedOn']],
  ['an end on its start', { ...event, endedOn: '2023-09-19' }, []],
  [
    'an end in the month of its start',
    { ...event, endedOn: '2023-09-01', endedOnPrecision: 'month' },
    [],
  ],
  [
    'an end in the month before',
    { ...event, endedOn: '2023-08-01', endedOnPrecision: 'month' },
    ['endedOn'],
  ],
  ['a start that is no month', { ...event, startedOnPrecision: 'month' }, ['startedOn']],
  [
    'an end that is no week',
    { ...event, endedOn: '2023-09-20', endedOnPrecision: 'week' },
    ['endedOn'],
  ],
  ['a start in no year', { ...event, startedOn: '0000-01-01' }, ['startedOn']],
  ['itself as its parent', { ...event, parent: 'offensive' }, ['parent']],
  [
    'an actor on two sides',
    {
      ...event,
      parties: [
        { actor: 'a', side: 'x' },
        { actor: 'b', side: 'y' },
        { actor: 'a', side: 'y' },
      ],
    },
    ['parties.2.actor'],
  ],
  ['a party without a side', { ...event, parties: [{ actor: 'a' }] }, ['parties.0.side']],
  [
    'a place with half a coordinate',
    { ...event, places: [{ name: 'X', lon: 1 }] },
    ['places.0.lat'],
  ],
  [
    'faults everywhere',
    {
      ...event,
      title: '',
      endedOn: '2023-09-18',
      parent: 'offensive',
      parties: [
        { actor: 'a', side: 'x' },
        { actor: 'a', side: 'x' },
      ],
      sides: 2,
    },
    ['endedOn', 'parent', 'parties.1.actor', 'sides', 'title'],
  ],
])('an event with %s', (_name, given, paths) => {
  expect(pathsOf(eventInput, given).toSorted()).toEqual(paths)
})

it('a publication is one document by its address, else by publisher, title and date', () => {
  const publication = (given: object) =>
    publicationIdentity(
      publicationInput.parse({ publisher: 'gazette', title: 'A report', ...given }),
    )
  const url = 'https://news.example/1'
  expect(publication({ url })).toBe(publication({ url, title: 'Another title' }))
  expect(publication({ url })).not.toBe(publication({ url: 'https://news.example/2' }))
  expect(publication({})).toBe(publication({}))
  expect(publication({})).not.toBe(publication({ publisher: 'herald' }))
  expect(publication({})).not.toBe(publication({ title: 'Another' }))
  expect(publication({})).not.toBe(publication({ publishedAt: '2023-09-20' }))
})
