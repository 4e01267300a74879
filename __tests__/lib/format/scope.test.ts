import { scopeMeanings } from '@/lib/format/scope'
import { messagesIn, wordsIn } from '@/lib/format/translator'

describe.each(['en', 'fr', 'ar'] as const)('the limits of a figure in %s', (locale) => {
  const { phrase, short, means } = messagesIn(locale).scope

  it('have a phrase, a short form and a meaning each', () => {
    expect(Object.keys(short)).toEqual(Object.keys(phrase))
    expect(Object.keys(means)).toEqual(Object.keys(phrase))
  })

  it('are told apart, phrase by phrase and short form by short form', () => {
    const phrases = scopeMeanings(wordsIn(locale)).map((limit) => limit.phrase)
    expect(new Set(phrases).size).toBe(Object.keys(phrase).length)
    expect(new Set(Object.values(short)).size).toBe(Object.keys(phrase).length)
  })
})

it('a limit names whom or what it is about', () => {
  const { t } = wordsIn('en')
  expect(t('scope.phrase.by', { actor: 'settlers' })).toBe('harmed by settlers only')
  expect(t('scope.short.nationals-of', { country: 'Nepal' })).toBe('nationals: Nepal')
  expect(t('scope.phrase.worded', { words: 'in the camps' })).toBe(
    'limited as its source words it: in the camps',
  )
})
