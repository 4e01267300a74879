/** A place in a sentence has its region, and what is counted together is said to be. */
import { formatPlace } from '@/lib/format/place'
import { wordsIn, wordsOfFirst } from '@/lib/format/translator'

const half = { name: 'Nordmark', admin: 'Ost' }

it.each([
  ['en', 'Nordmark, Ost'],
  ['fr', 'Nordmark, Ost'],
] as const)('names the region in %s', (locale, written) => {
  expect(formatPlace(half, wordsIn(locale))).toBe(written)
  expect(formatPlace({ ...half, admin: null }, wordsIn(locale))).toBe('Nordmark')
})

it('separates the region in Arabic as Arabic does', () => {
  expect(formatPlace({ name: 'سوريا', admin: 'الشمال' }, wordsIn('ar'))).toBe('سوريا، الشمال')
})

it('leaves sentences of the first snapshots as they were', () => {
  expect(formatPlace(half, wordsOfFirst())).toBe('Nordmark')
  expect(wordsOfFirst().t('measure.casualties')).not.toContain('together')
})

it.each([
  ['en', /together/],
  ['fr', /ensemble/],
  ['ar', /معًا/],
] as const)('says in %s that casualties are counted together', (locale, together) => {
  const { t } = wordsIn(locale)
  for (const measure of ['casualties', 'dead-or-missing'] as const) {
    expect(t(`measure.${measure}`)).toMatch(together)
    expect(t(`definition.${measure}`)).toMatch(/together|ensemble|معًا/)
  }
})
