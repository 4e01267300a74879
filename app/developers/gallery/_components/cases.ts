/** The hard cases that every chart must stand. A new one is one entry; its name is in the catalogue. */
import type { Direction } from '@/lib/charts/drawing/shapes'
import type { InventedClaim } from './invented'

const letter = (index: number) => `Source ${String.fromCharCode(65 + index)}`
const day = (number: number) => `2024-01-${String(number).padStart(2, '0')}`

const MIXED: readonly InventedClaim[] = [
  { by: letter(0), value: 27, on: day(3) },
  { by: letter(0), form: 'at-least', value: 60, words: 'at least 60', on: day(5) },
  { by: letter(1), form: 'more-than', value: 200, words: 'more than 200', on: day(6) },
  { by: letter(2), form: 'range', value: 30, to: 40, words: 'between 30 and 40', on: day(6) },
  { by: letter(3), form: 'verbal', words: 'dozens', on: day(4) },
  { by: letter(4), form: 'none', value: 0, words: 'no casualties', on: day(2) },
  { by: letter(5), form: 'denied', words: 'that is false', on: day(7), denies: [2] },
  { by: letter(6), form: 'about', value: 100, words: 'about 100', on: day(5) },
  { by: letter(7), form: 'at-most', value: 90, words: 'up to 90', on: day(6) },
]

const LONG_NAME =
  'The Joint Coordinating Commission of Source A for the Verification of Reported Losses in All Districts and Their Regional Subcommittees'

export const CASES = {
  mixed: MIXED,
  one: [{ by: letter(0), value: 27 }],
  none: [],
  verbal: ['dozens', 'scores', 'hundreds', 'several', 'many dead, nobody says how many'].map(
    (words, index) => ({ by: letter(index), form: 'verbal', words, on: day(index + 2) }) as const,
  ),
  open: [27, 60, 200, 213].map(
    (value, index) =>
      ({
        by: letter(index),
        form: index % 2 === 0 ? 'at-least' : 'more-than',
        value,
        words: `${index % 2 === 0 ? 'at least' : 'more than'} ${value}`,
        on: day(index + 2),
      }) as const,
  ),
  forty: Array.from({ length: 40 }, (_, index) => ({
    by: `Source ${index + 1}`,
    value: 20 + ((index * 37) % 200),
    on: day(1 + (index % 28)),
  })),
  'zero-and-millions': [
    { by: letter(0), form: 'none', value: 0, words: 'none' },
    { by: letter(1), value: 3 },
    { by: letter(2), form: 'about', value: 10_000_000, words: 'about 10 million' },
  ],
  'long-names': [
    { by: LONG_NAME, value: 9_876_543, on: day(3) },
    { by: `${LONG_NAME} of Source B`, form: 'range', value: 1_200_000, to: 9_900_000, on: day(4) },
    { by: 'A'.repeat(90), form: 'verbal', words: 'a number that nobody has been able to confirm' },
  ],
  'right-to-left': [
    { by: 'المصدر أ', value: 27, on: day(3) },
    { by: 'المصدر ب', form: 'more-than', value: 200, words: 'أكثر من 200', on: day(6) },
    { by: 'المصدر ج', form: 'range', value: 30, to: 40, words: 'بين 30 و40', on: day(4) },
    { by: 'المصدر د', form: 'verbal', words: 'عشرات', on: day(5) },
  ],
  parts: [
    { by: letter(0), value: 223, on: day(3) },
    {
      by: letter(0),
      of: 0,
      value: 198,
      form: 'at-least',
      category: 'combatants',
      partKind: 'partition',
    },
    { by: letter(0), of: 0, value: 25, category: 'civilians', partKind: 'partition' },
    { by: letter(0), of: 2, value: 5, category: 'children' },
    { by: letter(1), form: 'more-than', value: 200, words: 'more than 200', on: day(4) },
    { by: letter(1), of: 4, value: 0, form: 'none', words: 'no child', category: 'children' },
    { by: letter(1), of: 4, form: 'verbal', words: 'dozens', category: 'women' },
    { by: letter(2), form: 'verbal', words: 'hundreds', on: day(5) },
    { by: letter(2), of: 7, value: 40, form: 'about', category: 'civilians' },
    { by: `${LONG_NAME} of Source D`, form: 'range', value: 150, to: 400, on: day(6) },
    { by: `${LONG_NAME} of Source D`, of: 9, value: 149, category: 'civilians' },
  ],
  measures: [
    { by: letter(0), value: 27 },
    { by: letter(0), value: 90, form: 'about', measure: 'wounded', on: '2023-06-01' },
    { by: letter(0), value: 0, form: 'none', words: 'nobody is missing', measure: 'missing' },
    { by: letter(1), form: 'verbal', words: 'dozens', on: '2023-12-20' },
    { by: letter(1), value: 10_000_000, form: 'more-than', measure: 'displaced' },
    { by: letter(2), value: 314, measure: 'casualties', on: '2023-11-01' },
    { by: letter(3), form: 'denied', words: 'that is false', denies: [0] },
    { by: LONG_NAME, form: 'range', value: 1200, to: 9900, measure: 'arrived' },
    { by: LONG_NAME, form: 'verbal', words: 'a very great number', measure: 'detained' },
  ],
  crowded: Array.from({ length: 300 }, (_, index) => ({
    by: `Source ${1 + (index % 75)}`,
    value: 20 + index * 3,
    on: day(1 + (index % 28)),
  })),
} as const satisfies Readonly<Record<string, readonly InventedClaim[]>>

export type CaseName = keyof typeof CASES
export const CASE_NAMES = Object.keys(CASES) as readonly CaseName[] // the literal keys above

/** The direction that a case is about; null leaves it to the language. */
export const directionOf = (name: CaseName): Direction | null =>
  name === 'right-to-left' ? 'rtl' : null
