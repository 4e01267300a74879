/** Wordings by which a careless or hostile editor might get a wrong figure in: nothing of them is taken unasked. */
import { wordingWarnings } from '@/lib/domain/words/wording-warnings'
import { readWords } from '@/lib/server/desk/words/read-words'
import { DOUBTFUL } from '../../../support/doubtful-wordings'

const isTaken = (words: string) => {
  const { figures, otherwise } = readWords(words, 'armed-conflict')
  return figures[0]?.certain === true && otherwise.length === 0
}

it.each([
  ...DOUBTFUL,
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
  expect(wordingWarnings({ value, valueTo: null }, words)).toEqual([])
})

it.each(DOUBTFUL)('“%s” is warned of, whichever of its numbers is recorded', (words) => {
  for (const number of words.match(/\d+/gu) ?? []) {
    const quantity = { value: Number(number), valueTo: null }
    expect(wordingWarnings(quantity, words)).not.toEqual([])
  }
})
