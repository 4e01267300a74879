import { chooseLocale } from '@/lib/url/language'
import { addressIn } from '@/lib/url/language-address'

const NOTHING = { asked: null, chosen: undefined, accepted: null }

describe('the language of a reader', () => {
  it.each([
    ['nothing is said', {}, 'en'],
    ['the address names one', { asked: 'fr', chosen: 'ar', accepted: 'en' }, 'fr'],
    ['one was chosen before', { chosen: 'ar', accepted: 'fr' }, 'ar'],
    ['the browser names a region', { accepted: 'fr-CA, en;q=0.8' }, 'fr'],
    ['the browser prefers another of ours', { accepted: 'de, ar;q=0.7, fr;q=0.5' }, 'ar'],
    ['the browser knows none of ours', { accepted: 'de, it' }, 'en'],
    ['the browser takes anything', { accepted: '*' }, 'en'],
    [
      'the address and the cookie name none of ours',
      { asked: 'xx', chosen: '', accepted: 'fr' },
      'fr',
    ],
    ['the header is no list of languages', { accepted: ';;=,' }, 'en'],
  ])('when %s', (_, said, expected) => {
    expect(chooseLocale({ ...NOTHING, ...said })).toBe(expected)
  })
})

describe('an address in another language', () => {
  it.each([
    ['fr', '/', '', '/?lang=fr'],
    ['ar', '/events/a', 'measure=killed&lang=fr', '/events/a?measure=killed&lang=ar'],
    [null, '/events/a', 'lang=fr&measure=killed', '/events/a?measure=killed'],
    [null, '/', 'lang=fr', '/'],
  ] as const)('%s of %s?%s is %s%s', (locale, path, search, expected) => {
    expect(addressIn(locale, path, search)).toBe(expected)
  })
})
