/** Folded names: domain.md, "Places": marks, case, apostrophes, hyphens and spaces tell no two names apart. */
import { foldName } from '@/lib/domain/fold'
import fc from '../../support/properties'

it.each<[string, string, string, boolean]>([
  ['capitals', 'DERNA', 'Derna', true],
  ['marks of Latin letters', 'Petit-Goâve', 'PETIT GOAVE', true],
  ['composed and decomposed', '\u015eu\u015fa', 'S\u0327us\u0327a', true],
  ['marks of Greek letters', 'Αθήνα', 'Αθηνα', true],
  ['marks of Cyrillic letters', 'Горький', 'Горькии', true],
  ['vowel signs of Arabic', 'دَرْنَة', 'درنة', true],
  ['a hamza on its letter', 'أم درمان', 'ام درمان', true],
  ['points of Hebrew', 'יְרוּשָׁלַיִם', 'ירושלים', true],
  ['an apostrophe', "Sana'a", 'Sanaa', true],
  ['a typographic apostrophe', 'Sana’a', "Sana'a", true],
  ['an ayn', 'Sanʿāʾ', 'Sana', true],
  ['an okina', 'Hawaiʻi', 'Hawaii', true],
  ['a grave accent as an apostrophe', 'Sana`a', 'Sanaa', true],
  ['an acute accent as an apostrophe', 'O´Neill', 'ONeill', true],
  ['a soft sign in Latin letters', 'Kramatorsʹk', 'Kramatorsk', true],
  ['an Armenian apostrophe', 'Ա՚Բ', 'ԱԲ', true],
  ['a geresh', 'ג׳נין', 'גנין', true],
  ['a hyphen and a space', 'Al-Ahli', 'al ahli', true],
  ['a dash', 'Al–Ahli', 'al ahli', true],
  ['a maqaf', 'תל־אביב', 'תל אביב', true],
  ['an Armenian hyphen', 'Ա֊Բ', 'Ա Բ', true],
  ['doubled spaces and spaces at the ends', '  New   York ', 'new york', true],
  ['letters of full width', 'ＤＥＲＮＡ', 'derna', true],
  ['a slash', 'Syria / north-west', 'Syria', false],
  ['a vowel sign of Devanagari', 'दिल्ली', 'दल्ली', false],
  ['another name', 'Shusha', 'Shushi', false],
  ['a letter without its point', 'Iğdır', 'Igdir', false],
  ['words in another order', 'Port-au-Prince', 'Prince-au-Port', false],
])('%s: %s and %s fold to one: %s', (_name, a, b, same) => {
  expect(foldName(a) === foldName(b)).toBe(same)
})

it('folds what is folded to itself', () => {
  const names = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Petit-Goâve', 'O´Neill', 'İzmir', 'أم درمان', 'ﬁ-ﬂ', 'ŒUVRE'),
  )
  fc.assert(
    fc.property(names, (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name))
    }),
  )
})
