/** A short wording gives form and numbers, or nothing where nothing may be recorded from it. */
import { quantityIn } from '@/lib/domain/words/quantities'

const read = (wording: string) => {
  const quantity = quantityIn(wording)
  if (quantity === null) return null
  const { form, value, valueTo } = quantity
  return [form, value, ...(valueTo === null ? [] : [valueTo])]
}

it.each([
  ['63', 'exact', 63],
  ['63 people were killed', 'exact', 63],
  ['at least 63', 'at-least', 63],
  ['no fewer than 63', 'at-least', 63],
  ['no less than 63', 'at-least', 63],
  ['a minimum of 63', 'at-least', 63],
  ['63 or more', 'at-least', 63],
  ['63+', 'at-least', 63],
  ['63 killed and more than 200 wounded', 'exact', 63],
  ['63 muertos o más de 200 heridos', 'exact', 63],
  ['63 Tote und mehr als 200 Verletzte', 'exact', 63],
  ['au moins 63 morts', 'at-least', 63],
  ['mindestens 63 Tote', 'at-least', 63],
  ['al menos 63 muertos', 'at-least', 63],
  ['ما لا يقل عن 63', 'at-least', 63],
  ['more than 400', 'more-than', 400],
  ['over 400', 'more-than', 400],
  ['upwards of 400', 'more-than', 400],
  ['just over 400', 'more-than', 400],
  ['> 400', 'more-than', 400],
  ['أكثر من ٤٠٠ قتيل', 'more-than', 400],
  ['三百多人', 'more-than', 300],
  ['death toll tops 400', 'more-than', 400],
  ['the toll has passed 400', 'more-than', 400],
  ['le bilan dépasse 400', 'more-than', 400],
  ['el número supera los 400', 'more-than', 400],
  ['число превысило 400', 'more-than', 400],
  ['близко к 5000', 'about', 5000],
  ['более полутора тысяч', 'more-than', 1500],
  ['3/4 of a million', 'about', 750_000],
  ['1万2千人', 'exact', 12_000],
  ['约3万5000人', 'about', 35_000],
  ['3만 5000명', 'exact', 35_000],
  ['up to 400', 'at-most', 400],
  ['at most 400', 'at-most', 400],
  ['as many as 400', 'at-most', 400],
  ['no more than 400', 'at-most', 400],
  ["jusqu'à 400", 'at-most', 400],
  ['fewer than 20', 'fewer-than', 20],
  ['under 20', 'fewer-than', 20],
  ['moins de 20', 'fewer-than', 20],
  ['nearly 5,000', 'nearly', 5000],
  ['almost 5,000', 'nearly', 5000],
  ['just under 5,000', 'nearly', 5000],
  ['slightly fewer than 5,000', 'nearly', 5000],
  ['about 5,000', 'about', 5000],
  ['some 5,000', 'about', 5000],
  ['around 5,000', 'about', 5000],
  ['approximately 5,000', 'about', 5000],
  ['close to 5,000', 'about', 5000],
  ['an estimated 5,000', 'about', 5000],
  ['~5,000', 'about', 5000],
  ['5,000 or so', 'about', 5000],
  ['a dozen', 'exact', 12],
  ['nearly a dozen', 'nearly', 12],
  ['two dozen', 'exact', 24],
  ['half a million', 'exact', 500_000],
  ['2.5 million', 'about', 2_500_000],
  ['more than 2.5 million', 'more-than', 2_500_000],
  ['une trentaine de morts', 'about', 30],
  ['none', 'none', 0],
  ['nil', 'none', 0],
  ['no casualties', 'none', 0],
  ['no civilian deaths', 'none', 0],
  ['Injured: 0', 'none', 0],
  ['no one was hurt', 'none', 0],
  ['not one was hurt', 'none', 0],
  ['Day 45: 12 killed', 'exact', 12],
  ['three quarters of a million', 'exact', 750_000],
])('"%s" is %s %d', (wording, form, value) => {
  expect(read(wording)).toEqual([form, value])
})

it.each([
  ['between 30 and 45', 30, 45],
  ['30 to 45', 30, 45],
  ['30-45', 30, 45],
  ['30–45 dead', 30, 45],
  ['from 30 to 45', 30, 45],
  ['entre 30 et 45', 30, 45],
  ['zwischen 30 und 45', 30, 45],
  ['بين 30 و 45', 30, 45],
  ['2 to 3 million', 2_000_000, 3_000_000],
  ['1.5 to 2 million', 1_500_000, 2_000_000],
  ['twenty to thirty', 20, 30],
  ['7k-8k', 7000, 8000],
  ['12 million–15 million', 12_000_000, 15_000_000],
])('"%s" is a range from %d to %d', (wording, value, valueTo) => {
  expect(read(wording)).toEqual(['range', value, valueTo])
})

it.each([
  ['3,150 (95 % interval 2,900 to 3,480)', 3150, 2900, 3480, 95],
  ['3,150 (90% CI: 2,900–3,480)', 3150, 2900, 3480, 90],
  ['3,150 (2,900–3,480)', 3150, 2900, 3480, null],
  ['best 50, low 41, high 66', 50, 41, 66, null],
  ['low 41, best 50, high 66', 50, 41, 66, null],
  ['200 ± 30', 200, 170, 230, null],
])('"%s" is an estimate of %d from %d to %d', (wording, value, low, high, level) => {
  expect(quantityIn(wording)).toMatchObject({
    form: 'estimate',
    value,
    valueTo: null,
    interval: { low, high, level },
  })
})

it.each([
  'dozens',
  'scores of people',
  'hundreds',
  'several',
  'a few hundred',
  'tens of thousands',
  'des dizaines de morts',
  'عشرات القتلى',
])('"%s" is verbal, without a number', (wording) => {
  expect(read(wording)).toEqual(['verbal', null])
})

it.each([
  '',
  '-',
  'unknown',
  '45 to 30',
  '2.5',
  '3 per 10,000',
  '40 % of the dead',
  'one in six',
  '-201',
  '201 fewer',
  'down by 40',
  'rose from 12 to 15',
  '100 feared dead',
  '10 to 100 deaths, 34 % likely',
  'no casualty figures',
  'no reports of deaths',
  'no deaths have been confirmed',
  'half of the 300 dead',
  'two-thirds of 300',
  'a 2,000-strong force',
  '+100',
  'on 7 March 2022',
  'best 80, low 41, high 66',
])('"%s" gives nothing that may be recorded', (wording) => {
  expect(quantityIn(wording)).toBeNull()
})

it.each([
  'more than about 400',
  'about 30 to 45',
  'could be 30',
  '31.204',
  'two or three',
  '41 to 44 or more',
])('"%s" is read, and to be confirmed', (wording) => {
  expect(quantityIn(wording)?.certain).toBe(false)
})

it('a range that is open above keeps its lower end', () => {
  expect(read('41 to 44 or more')).toEqual(['at-least', 41])
})

it('tells the counts that it leaves out', () => {
  expect(quantityIn('4 dead, 21 injured')).toMatchObject({ value: 4, others: [21] })
  expect(quantityIn('3,150 (95 % interval 2,900 to 3,480)')?.others).toEqual([])
})

it('takes what comes first: none before a number, and a number before a word', () => {
  expect(read('no deaths, 12 injured')).toEqual(['none', 0])
  expect(read('12 killed, no children among them')).toEqual(['exact', 12])
  expect(read('12 killed and dozens wounded')).toEqual(['exact', 12])
  expect(read('dozens killed, 12 of them children')).toEqual(['verbal', null])
})
