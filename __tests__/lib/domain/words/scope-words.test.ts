/** Which limits the words of sources suggest, in several languages, and which they do not. */
import { SCOPE_WORDS } from '@/lib/domain/scope-suggestions'
import { SCOPE_TERMS } from '@/lib/domain/scope-terms'
import { scopesIn, scopeWarnings } from '@/lib/domain/words/scope-words'

const terms = (wording: string) => scopesIn(wording, SCOPE_WORDS).map(({ term }) => term)

it.each([
  ['31 identified so far', 'identified'],
  ['31 victimes identifiées', 'identified'],
  ['31 Opfer identifiziert', 'identified'],
  ['تم التعرف على هوية ٣١ قتيلا', 'identified'],
  ['77 probable deaths', 'presumed'],
  ['77 décès probables', 'presumed'],
  ['604 buried', 'buried'],
  ['604 corps inhumés', 'buried'],
  ['12 victims, not including the attackers', 'attackers-excluded'],
  ['12 morts, sans compter l’assaillant', 'attackers-excluded'],
  ['12 Tote ohne den Täter', 'attackers-excluded'],
  ['12 killed, excluding the perpetrator', 'attackers-excluded'],
  ['9 children whose sex is unknown', 'sex-unknown'],
  ['9 adults, sex not yet known', 'sex-unknown'],
  ['9 personnes de sexe inconnu', 'sex-unknown'],
  ['540 received hospital care', 'hospitalised'],
  ['6 killed by settlers', 'by:ACTOR'],
  ['six by armed settlers', 'by:ACTOR'],
  ['6 tués par des colons', 'by:ACTOR'],
  ['6 killed by the national army', 'by:ACTOR'],
  ['6 dead at the hands of the police', 'by:ACTOR'],
  ['قتل ٦ على يد مستوطنين', 'by:ACTOR'],
])('"%s" suggests %s', (wording, term) => {
  expect(terms(wording)).toEqual([term])
})

it.each([
  '640 confirmed and probable',
  '640 suspected or confirmed',
  '640 cas confirmés et probables',
  '640 deaths, including probable',
  '80 identified and unidentified bodies',
  '640 confirmed deaths',
  '27 dead, by police count',
  '27 dead, counted by the police',
  '27 killed by a landslide',
  '27 killed by Tuesday',
  '27 not yet identified',
])('"%s" suggests nothing', (wording) => {
  expect(terms(wording)).toEqual([])
})

it('holds words for every term of the registry, in small letters', () => {
  for (const { words } of SCOPE_WORDS) {
    expect(words).toEqual(words.map((word) => word.toLowerCase()))
  }
  expect(SCOPE_WORDS.filter(({ words }) => words.length > 0).map(({ term }) => term)).toEqual(
    SCOPE_TERMS.map(({ term }) => term),
  )
})

it('is content with any actor as the perpetrator, and with no other limit', () => {
  const codes = (scope: readonly string[]) =>
    scopeWarnings('6 killed by settlers', scope, SCOPE_WORDS).map(({ message }) => message)
  expect(codes(['by:settlers'])).toEqual([])
  expect(codes(['identified'])).toEqual([expect.stringContaining('give it the scope by:ACTOR')])
})
