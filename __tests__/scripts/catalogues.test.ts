/** Every language says everything, with the same arguments and all of its plural forms. */
import { allWork, contentOf, faultsOf, OTHER_LANGUAGES, workIn } from '../../scripts/catalogues.mjs'

describe('the catalogues', () => {
  it.each(OTHER_LANGUAGES)('say in %s everything that they say in English', (locale) => {
    const work = allWork(locale).map(({ file, key, fault }) => `${file} ${key} ${fault}`)
    expect(work).toEqual([]) // `npm run untranslated` lists it with the English texts
  })

  it('have every plural form in English too', () => {
    expect(workIn('en', '').filter(({ fault }) => fault.startsWith('lacks'))).toEqual([])
  })
})

describe('a fault of a translation', () => {
  const ENGLISH = '{count, plural, one {# claim by {name}} other {# claims by {name}}}'

  it.each([
    [
      'an argument left out',
      'fr',
      '{count, plural, one {# a} many {# b} other {# c}}',
      'has the arguments count',
    ],
    [
      'a plural form left out',
      'fr',
      '{count, plural, one {# {name}} other {# {name}}}',
      'lacks the plural forms many',
    ],
    [
      'two forms where Arabic has six',
      'ar',
      '{count, plural, one {# {name}} other {# {name}}}',
      'lacks the plural forms',
    ],
    ['the English text', 'fr', ENGLISH, 'is not translated'],
  ])('is %s', (_, locale, message, fault) => {
    expect(faultsOf(locale, ENGLISH, message)).toContainEqual(expect.stringContaining(fault))
  })

  it('is none where a name, a format or an argument is all there is', () => {
    expect(faultsOf('ar', 'BibTeX', 'BibTeX')).toEqual([])
    expect(faultsOf('ar', '{value}', '{value}')).toEqual([])
  })

  it('is found within plural forms', () => {
    expect([...contentOf(ENGLISH).args]).toEqual(['count', 'name'])
  })
})
