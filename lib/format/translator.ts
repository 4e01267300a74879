/** Every sentence a reader sees comes from a message catalogue, through a translator for one locale. */
import { createTranslator } from 'use-intl/core'
import { isolate } from './isolate'
import { intlTag, type Locale } from './locale'
import arError from './messages/ar.error.json'
import arPages from './messages/ar.json'
import enError from './messages/en.error.json'
import enPages from './messages/en.json'
import frError from './messages/fr.error.json'
import frPages from './messages/fr.json'

export { DEFAULT_LOCALE, type Locale } from './locale'

/** The error page runs in the browser and carries its few sentences with it, not the whole catalogue. */
const en = { ...enPages, error: enError }

/** A catalogue in another language has the same keys as the English one. */
export type Messages = typeof en

const CATALOGUES: Readonly<Record<Locale, Messages>> = {
  en,
  fr: over(en, { ...frPages, error: frError }),
  ar: over(en, { ...arPages, error: arError }),
}

/**
 * A sentence that is not translated yet is shown in English: better than a page that fails. A test lists
 * such sentences, so that none stays.
 */
function over<T extends object>(english: T, translated: object): T {
  const merged = { ...english, ...translated } as Record<string, unknown> // read by key below
  for (const [key, value] of Object.entries(english)) {
    const other: unknown = merged[key]
    if (isTree(value) && isTree(other)) merged[key] = over(value, other)
  }
  return merged as T // every key of the first, with a value of the same kind
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function makeTranslator(locale: Locale) {
  return createTranslator({
    locale: intlTag(locale),
    messages: CATALOGUES[locale],
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  })
}

/** Messages by full key, for example `t('because.denial', { denier, other })`. */
export type Translate = ReturnType<typeof makeTranslator>

/** The catalogue itself, for the few texts that are filled in by the browser. */
export function messagesIn(locale: Locale): Messages {
  return CATALOGUES[locale]
}

const translators = new Map<Locale, Translate>()

export function translatorFor(locale: Locale): Translate {
  const made = translators.get(locale) ?? remembering(makeTranslator(locale), locale)
  translators.set(locale, made)
  return made
}

/** Sentences kept before all are forgotten: about two megabytes. */
const MOST_REMEMBERED = 20_000

/**
 * The same message with the same values is the same sentence. Formatting one takes some 80 µs and a
 * page has a thousand, most of them again and again.
 */
function remembering(translate: Translate, locale: Locale): Translate {
  const known = new Map<string, string>()
  const remembered = (...message: Parameters<Translate>): string => {
    const [key, values] = message
    const name = values === undefined ? key : `${key} ${JSON.stringify(values)}`
    const sentence = known.get(name) ?? translate(key, isolated(values, locale))
    if (known.size > MOST_REMEMBERED) known.clear()
    known.set(name, sentence)
    return sentence
  }
  // Called as the translator is, with its other methods beside it.
  return Object.assign(remembered, translate) as Translate
}

/** Names in another script keep their own direction within the sentence. */
function isolated<T extends object | undefined>(values: T, locale: Locale): T {
  if (values === undefined || locale === 'en') return values
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'string' ? isolate(value, locale) : value,
  ])
  return Object.fromEntries(entries) as T // the same names
}

/** A language: what every function that writes for a reader needs. */
export interface Words {
  readonly locale: Locale
  readonly t: Translate
}

export function wordsIn(locale: Locale): Words {
  return { locale, t: translatorFor(locale) }
}
