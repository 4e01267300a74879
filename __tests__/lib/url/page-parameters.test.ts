/** What of an address is repeated in the links of its page: nothing that no page reads, nobody whom nobody knows. */
import { CHANGE_PARAMETERS } from '@/lib/url/changes'
import { TABLE_PARAMETERS } from '@/lib/url/claims-list'
import { EVENT_PARAMETERS } from '@/lib/url/event-parameters'
import { withKnownClaimants } from '@/lib/url/filters'
import { addressIn, LANGUAGE_PARAMETER } from '@/lib/url/language-address'
import { PAGE_PARAMETERS } from '@/lib/url/page-parameters'
import { SEARCH_PARAMETERS } from '@/lib/url/search'
import { MAX_CHOICES } from '@/lib/url/parameters'
import { parseView, VIEW_PARAMETERS } from '@/lib/url/view'

it('lists every parameter that a page reads, but the language', () => {
  const read = [
    ...[...VIEW_PARAMETERS, ...TABLE_PARAMETERS, ...CHANGE_PARAMETERS, ...SEARCH_PARAMETERS],
    ...EVENT_PARAMETERS,
  ]
  expect(PAGE_PARAMETERS).toEqual(expect.arrayContaining([...new Set(read)]))
  expect(PAGE_PARAMETERS).not.toContain(LANGUAGE_PARAMETER)
})

it('keeps of an address in another language what some page reads', () => {
  expect(addressIn('fr', '/', '?q=x&utm_source=a&lang=en&kind=b')).toBe('/?q=x&kind=b&lang=fr')
  expect(addressIn(null, '/', '?unread=1')).toBe('/')
})

const NAMES = Array.from({ length: 190 }, (_, index) => `nobody-${index}`)

it('says once that there are more values than are read, and takes each once', () => {
  const { choice, refused } = parseView({ claimant: [...NAMES, ...NAMES] })
  expect(choice.claimant).toHaveLength(MAX_CHOICES)
  expect(refused).toMatchObject([{ parameter: 'claimant', reason: 'many', message: 'at most 50' }])
})

it('leaves claimants out whom nobody here knows, and says so once', () => {
  const { choice, refused } = withKnownClaimants(
    { claimant: ['a', 'north', 'z'] },
    new Map([['north', 'north']]),
  )
  expect(choice.claimant).toEqual(['north'])
  expect(refused).toMatchObject([{ parameter: 'claimant', value: 'a z', reason: 'nobody' }])
})

it('takes the former id of a source for the one that it has now', () => {
  const former = new Map([
    ['office', 'north'],
    ['north', 'north'],
  ])
  expect(withKnownClaimants({ claimant: ['office', 'north'] }, former)).toEqual({
    choice: { claimant: ['north'] },
    refused: [],
  })
})

it('stays as empty as it was asked to be where nobody is known', () => {
  const asked = { claimant: ['a', 'b', 'c'] }
  expect(withKnownClaimants(asked, new Map()).choice.claimant).toEqual(['a'])
  expect(withKnownClaimants({ claimant: ['a'] }, new Map())).toEqual({
    choice: { claimant: ['a'] },
    refused: [],
  })
})
