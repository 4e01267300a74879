/** Wordings by which a careless or hostile editor might get a wrong figure in: nothing of them is taken unasked. */
import { readWords } from '@/lib/server/desk/words/read-words'

const isTaken = (words: string) => {
  const { figures, otherwise } = readWords(words, 'armed-conflict')
  return figures[0]?.certain === true && otherwise.length === 0
}

it.each([
  // Negated, or put beside another.
  'not 27 but 30 were killed',
  'neither 27 nor 30 were killed',
  '27 were not killed',
  'not 27 killed',
  'no 27 people were killed',
  'all but 3 of the 27 died',
  '27 dead or 30 dead',
  'non pas 27 mais 30 morts',
  'ni 27 ni 30 morts',
  'ليس 27 بل 30 قتيلا',
  'لم يقتل 27',
  'nicht 27, sondern 30 Tote',
  'keine 27 Tote',
  'no 27 sino 30 muertos',
  'не 27, а 30 погибших',
  // Multiplied, an average, a formula.
  'twice 30 dead',
  'triple 30 killed',
  'more than double the 27 killed',
  'average of 27 killed',
  '3 × 9 killed',
  '3 x 9 killed',
  '2^7 killed',
  '27/30 killed',
  '±27',
  'deux fois 30 morts',
  'le double de 30 morts',
  'ضعف 30 قتيلا',
  'doppelt so viele wie 30 Tote',
  'el doble de 30 muertos',
  '=1+1',
  // A condition, a rumour, a revision of what was said before.
  'if 27 died',
  'nobody knows if 27 died',
  'rumours of 27 dead',
  'denied that 27 were killed',
  'toll of 27 revised to 30',
  'toll lowered from 30 to 27',
  '27 morts de plus',
  '27 muertos más',
  // Two bounds of which one alone says something else.
  'fewer than 30 but more than 20 killed',
  'more than 27 but fewer than 30 killed',
  'at most 27, at least 20 killed',
  // Places in an order, ages, shares, fractions, numbers in parts.
  'der 27. Tote',
  'el 27.º muerto',
  'القتيل رقم 27',
  'رجل عمره 27 عاما قتل',
  'un mort sur trois',
  '27% of the dead',
  '27.5 killed',
  '1.234 Tote',
  'two hundred and 7 killed',
  'possibly 27 killed',
  'could reach 27',
])('“%s” is asked about', (words) => {
  expect(isTaken(words)).toBe(false)
})

it.each([
  ['no fewer than 27 killed', 'at-least', 27],
  ['not more than 40 killed', 'at-most', 40],
  ['pas moins de 27 morts', 'at-least', 27],
  ['nicht weniger als 27 Tote', 'at-least', 27],
  ['no menos de 27 muertos', 'at-least', 27],
  ['ما لا يقل عن 27 قتيلا', 'at-least', 27],
  ['لا يزيد عن 27 قتيلا', 'at-most', 27],
  ['не менее 27 погибших', 'at-least', 27],
  ['up to 300 killed and more than 200 wounded', 'at-most', 300],
  ['12,34,567 dead', 'exact', 1234567],
  ['1.5 lakh killed', 'about', 150000],
  ['٢٧ قتيلا', 'exact', 27],
  ['27 killed on 20 September', 'exact', 27],
  ['half a dozen dead', 'exact', 6],
  ['une centaine de tués', 'about', 100],
  ['more than 7,000 people were evacuated', 'more-than', 7000],
  ['27 people, including two civilians, had been killed', 'exact', 27],
])('“%s” is taken as it says', (words, form, value) => {
  expect(isTaken(words)).toBe(true)
  expect(readWords(words, 'armed-conflict').figures[0]).toMatchObject({ form, value })
})
