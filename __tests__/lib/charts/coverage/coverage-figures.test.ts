/** Figures in cells, in words and in signs: neither drops what a source said of its number. */
import { figureAs, keyOfSigns } from '@/lib/charts/coverage/coverage-figures'
import { speechAbout } from '@/lib/charts/drawing/wording'
import { FORMS } from '@/lib/domain/quantity'
import { wordsIn } from '@/lib/format/translator'
import { claimOf } from '../../../fixtures/lanes'

const claims = FORMS.map((form) => {
  const value = form === 'verbal' || form === 'denied' ? null : form === 'none' ? 0 : 40
  const told = claimOf({ id: form, by: form, form, value, to: 50, on: '2024-03-10' })
  const interval = form === 'estimate' ? { low: 31, high: 55, level: null } : null
  return { ...told, quantity: { ...told.quantity, interval } }
})
const speech = speechAbout(() => claims, {}, 'none', wordsIn('en'))

it.each(claims.filter(({ quantity: { form, value } }) => value !== null && form !== 'none'))(
  'gives $id its qualifier in signs too',
  (claim) => {
    const [words, signs] = [figureAs('words', claim, speech), figureAs('signs', claim, speech)]
    const isBare = (text: string) => text === '40'
    expect([isBare(words), isBare(signs)]).toEqual([claim.id === 'exact', claim.id === 'exact'])
  },
)

it('explains each sign', () => {
  const key = keyOfSigns(claims, speech)
  for (const word of [
    'at least',
    'more than',
    'up to',
    'fewer than',
    'nearly',
    'about',
    'interval',
  ])
    expect(key).toContain(word)
})
