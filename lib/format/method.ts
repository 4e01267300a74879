/** The text of the method page, which has a catalogue of its own, in sections of a few kinds of block. */
import type { Form, StatedInterval } from '@/lib/domain/quantity'
import ar from './messages/ar.method.json'
import en from './messages/en.method.json'
import fr from './messages/fr.method.json'
import type { Locale } from './translator'

/** A wording with the form in which it is read; the page works its interval out from that. */
export interface IntervalRow {
  readonly says: string
  readonly form: Form
  readonly value: number | null
  readonly valueTo?: number
  readonly interval?: StatedInterval
}

export type MethodBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly text: string }
  /** A rule at work, on figures that sources gave. */
  | { readonly kind: 'example'; readonly text: string }
  /** Every limit that a figure may have, with what it means: both from the catalogue of the pages. */
  | { readonly kind: 'limits'; readonly title: string; readonly head: readonly string[] }
  | { readonly kind: 'list'; readonly title: string | null; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'intervals'
      readonly head: readonly string[]
      readonly rows: readonly IntervalRow[]
    }

export interface MethodSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly MethodBlock[]
}

export interface MethodText {
  readonly title: string
  readonly lead: string
  readonly contents: string
  /** The word before each example. */
  readonly example: string
  readonly sections: readonly MethodSection[]
}

// TypeScript types JSON by its values, wider than the kinds of block. A test reads every block.
const TEXTS: Readonly<Record<Locale, MethodText>> = {
  en: en as MethodText,
  fr: fr as MethodText,
  ar: ar as MethodText,
}

export function methodIn(locale: Locale): MethodText {
  return TEXTS[locale]
}
