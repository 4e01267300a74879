/** What a document says in words, and whether a number in it stands without its qualifier. */
import { XMLParser } from 'fast-xml-parser'
import type { Locale } from '@/lib/format/locale'
import en from '@/lib/format/messages/en.json'
import {
  CONVENTION_WAYS,
  endWaysOf,
  numbersOf,
  waysOf,
  written,
  type Figure,
  type Way,
} from './qualifiers-written'

type Ways = ReadonlyMap<string, readonly Way[]>

/** Each number as it is written, with everything that may stand with it so that it is qualified. */
export function waysByNumber(
  numbers: readonly number[],
  figures: readonly Figure[],
  locale: Locale = 'en',
): Ways {
  return new Map(
    numbers.map((value) => [
      written(value, locale),
      [
        ...figures.filter((one) => one.value === value).flatMap((figure) => waysOf(figure, locale)),
        ...figures
          .filter((one) => one.valueTo === value)
          .flatMap((figure) => endWaysOf(figure, locale)),
        ...CONVENTION_WAYS,
      ],
    ]),
  )
}

/** Every place in a text where one of these numbers stands, and no qualifier of a figure that has it with it. */
export function bareIn(text: string, waysOfNumber: Ways, locale: Locale = 'en'): string[] {
  const bare: string[] = []
  for (const { 0: found, index } of text.matchAll(numbersOf(locale))) {
    const ways = waysOfNumber.get(found)
    if (ways === undefined) continue
    const before = text.slice(Math.max(0, index - 60), index)
    const after = text.slice(index + found.length, index + found.length + 60)
    const isQualified = ways.some(
      ([start, end]) => before.toLowerCase().endsWith(start) && after.startsWith(end),
    )
    if (!isQualified) bare.push(`${before.slice(-40)}[${found}]${after.slice(0, 30)}`)
  }
  return bare
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
}

/** Isolates, marks of direction and the braces of BibTeX are no part of what is said. */
const plain = (text: string) =>
  text
    .replaceAll(/&(?:amp|lt|gt|quot|nbsp|#x27|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/[\u2066-\u2069\u200b\u200e\u200f{}]/g, '')
    .replaceAll(/\s+/g, ' ')

/** Ticks of an axis are no figure of anybody, and quoted words are the source's own. */
const NO_FIGURES = [
  /<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g,
  /<text\b[^>]*class="[^"]*tick[^"]*"[^>]*>[\s\S]*?<\/text>/g,
  /<q\b[^>]*>[\s\S]*?<\/q>/g,
]

const ATTRIBUTES = /\s(?:aria-label|alt|title|content|placeholder)="([^"]*)"/g

/** The texts of HTML or SVG: what is seen, what is heard, titles, descriptions, and JSON-LD. */
export function textsIn(markup: string): string[] {
  const linked = [...markup.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
  const kept = NO_FIGURES.reduce((all, pattern) => all.replaceAll(pattern, ' '), markup)
  return [
    plain(kept.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<[^>]*>/g, ' ')),
    ...[...kept.matchAll(ATTRIBUTES)].map(([, text = '']) => plain(text)),
    ...linked.flatMap(([, json = '']) => stringsIn(JSON.parse(json))),
  ]
}

/** The texts of JSON that readers see: its strings, of whatever depth. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [value.includes('</') ? textsIn(value).join(' ') : plain(value)]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

export function feedTextsIn(xml: string): string[] {
  return stringsIn(new XMLParser().parse(xml))
}

/** Objects of JSON with a number and without the form that says what kind of number it is. */
export function formlessIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(formlessIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'value' in value && typeof value.value === 'number' && !('form' in value)
  return [
    ...(own ? [JSON.stringify(value).slice(0, 200)] : []),
    ...Object.values(value).flatMap(formlessIn),
  ]
}

/** Sentences of the glossary have numbers of their own, as examples. */
export const EXAMPLES: readonly string[] = Object.values(en.glossary).flatMap((entry) =>
  typeof entry === 'object' ? [plain(entry.means)] : [],
)
