/**
 * How each language writes a number with its qualifier, before the number and after it: written out here, so that a
 * catalogue that loses one does not lose it here too.
 */
import type { Form } from '@/lib/domain/quantity'
import type { Locale } from '@/lib/format/locale'

export type Way = readonly [before: string, after: string]

export interface Figure {
  readonly form: string
  readonly value: number | null
  readonly valueTo: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
}

interface Writing {
  /** The sign between thousands; a narrow space is read as a space. */
  readonly separator: string
  readonly words: Readonly<Record<Qualified, Way>>
  /** Between the ends of a range, and of an interval. */
  readonly to: string
  /** Before the interval of an estimate whose level is told. */
  readonly level: string
  /** Other ways that sentences have. */
  readonly more: Readonly<Partial<Record<Qualified, readonly Way[]>>>
}

type Qualified = Extract<
  Form,
  'at-least' | 'more-than' | 'at-most' | 'fewer-than' | 'nearly' | 'about'
>

const WRITINGS: Readonly<Record<Locale, Writing>> = {
  en: {
    separator: ',',
    words: {
      'at-least': ['at least ', ''],
      'more-than': ['more than ', ''],
      'at-most': ['up to ', ''],
      'fewer-than': ['fewer than ', ''],
      nearly: ['nearly ', ''],
      about: ['about ', ''],
    },
    to: ' to ',
    level: ' (95 % interval',
    more: { 'at-least': [['', ' or more']], 'at-most': [['0 to ', '']] },
  },
  fr: {
    separator: ' ',
    words: {
      'at-least': ['au moins ', ''],
      'more-than': ['plus de ', ''],
      'at-most': ['jusqu’à ', ''],
      'fewer-than': ['moins de ', ''],
      nearly: ['près de ', ''],
      about: ['environ ', ''],
    },
    to: ' à ',
    level: ' selon une estimation (',
    more: { 'at-least': [['', ' ou plus']], 'at-most': [['de 0 à ', '']] },
  },
  ar: {
    separator: ',',
    words: {
      'at-least': ['', ' على الأقل'],
      'more-than': ['أكثر من ', ''],
      'at-most': ['حتى ', ''],
      'fewer-than': ['أقل من ', ''],
      nearly: ['قرابة ', ''],
      about: ['نحو ', ''],
    },
    to: ' إلى ',
    level: ' بحسب تقدير (',
    more: { 'at-least': [['', ' أو أكثر']], 'at-most': [['من 0 إلى ', '']] },
  },
}

/** The same in all languages. */
const SIGNS: Readonly<Record<Qualified, Way>> = {
  'at-least': ['≥', ''],
  'more-than': ['>', ''],
  'at-most': ['≤', ''],
  'fewer-than': ['<', ''],
  nearly: ['~<', ''],
  about: ['~', ''],
}

const isQualified = (form: string): form is Qualified => form in SIGNS

export function written(value: number | null | undefined, locale: Locale): string {
  if (value == null) return ''
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, WRITINGS[locale].separator)
}

/** A number in a text, with its thousands separated as the language does, that is no part of anything else. */
export function numbersOf(locale: Locale): RegExp {
  const { separator } = WRITINGS[locale]
  return new RegExp(`(?<![\\w.,:/+-])\\d+(?:${separator}\\d{3})*(?![\\w%]|[.,:/-]\\d)`, 'g')
}

/** The ways in which a figure is written. */
export function waysOf({ form, valueTo, interval, value }: Figure, locale: Locale): readonly Way[] {
  const { words, to, level, more } = WRITINGS[locale]
  if (isQualified(form)) return [words[form], SIGNS[form], ...(more[form] ?? [])]
  const [high, low] = [written(interval?.high, locale), written(interval?.low, locale)]
  switch (form) {
    case 'range':
      return [
        ['', `${to}${written(valueTo, locale)}`],
        ['', `–${written(valueTo, locale)}`],
      ]
    case 'estimate':
      return [
        ['', ` (${low}${to}${high})`],
        ['', ` (${low}–${high})`],
        ['', level],
      ]
    default:
      throw new Error(`no qualifier is known of ${form} ${value}`)
  }
}

/** The ways in which the upper end of a range is written: after its lower one. */
export const endWaysOf = ({ value }: Figure, locale: Locale): readonly Way[] => [
  [`${written(value, locale)}${WRITINGS[locale].to}`, ''],
  [`${written(value, locale)}–`, ''],
]

/** A convention is told as the word with its number, in the language that it is of: "hundreds 100", « hundreds » 100. */
export const CONVENTION_WAYS: readonly Way[] = ['tens', 'hundreds', 'thousands'].flatMap(
  (word): Way[] => [
    [`${word} `, ''],
    [`${word} » `, ''],
  ],
)
