/** Every sentence a reader sees comes from a message catalogue, through a translator for one locale. */
import { createTranslator } from 'use-intl/core'
import { isolate } from './isolate'
import { intlTag, type Locale } from './locale'
import arError from './messages/ar.error.json'
import arPages from './messages/ar.json'
import enError from './messages/en.error.json'
import enFirst from './messages/en.first.json'
import enPages from './messages/en.json'
import frError from './messages/fr.error.json'
import frPages from './messages/fr.json'

export { DEFAULT_LOCALE, type Locale } from './locale'

/** The error page runs in the browser, with its few sentences in a file of their own. */
const en = { ...enPages, error: enError }

/** A catalogue in another language has the same keys as the English one. */
export type Messages = typeof en

const CATALOGUES: Readonly<Record<Locale, Messages>> = {
  en,
  fr: over(en, { ...frPages, error: frError }),
  ar: over(en, { ...arPages, error: arError }),
}

/**
 * The translated catalogue over the English one: a sentence that is not translated yet is shown in English, so that no
 * page fails. A test lists such sentences.
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

function makeTranslator(locale: Locale, messages: Messages = CATALOGUES[locale]) {
  return createTranslator({
    locale: intlTag(locale),
    messages,
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  })
}

/** Gives messages by full key, for example `t('because.denial', { denier, other })`. */
export type Translate = ReturnType<typeof makeTranslator>

/** The catalogue itself, for the few texts that are filled in by the browser. */
export function messagesIn(locale: Locale): Messages {
  return CATALOGUES[locale]
}

const translators = new Map<Locale, Translate>()

export function translatorFor(locale: Locale): Translate {
  const translator = translators.get(locale) ?? withMemory(makeTranslator(locale), locale)
  translators.set(locale, translator)
  return translator
}

/** How many sentences are kept before all are forgotten, which is about two megabytes. */
const MAX_SENTENCES = 20_000

/**
 * The same message with the same values is the same sentence. Formatting one takes some 80 µs and a page has a thousand,
 * most of them again and again.
 */
function withMemory(translate: Translate, locale: Locale): Translate {
  const sentences = new Map<string, string>()
  const recall = (...message: Parameters<Translate>): string => {
    const [key, values] = message
    const name = values === undefined ? key : `${key} ${JSON.stringify(values)}`
    const sentence = sentences.get(name) ?? translate(key, isolateNames(values, locale))
    if (sentences.size > MAX_SENTENCES) sentences.clear()
    sentences.set(name, sentence)
    return sentence
  }
  // It is called as the translator is, and has the translator's other methods.
  return Object.assign(recall, translate) as Translate
}

/** Lets names in another script keep their own direction within the sentence. */
function isolateNames<T extends object | undefined>(values: T, locale: Locale): T {
  if (values === undefined) return values
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'string' ? isolate(value, locale) : value,
  ])
  return Object.fromEntries(entries) as T // the same names
}

/** A language with its translator, which every function that writes for a reader takes. */
export interface Words {
  readonly locale: Locale
  readonly t: Translate
}

export function wordsIn(locale: Locale): Words {
  return { locale, t: translatorFor(locale) }
}

let ofFirst: Words | undefined

/** English with the sentences as snapshots of the first version have them, which never change. */
export function wordsOfFirst(): Words {
  ofFirst ??= { locale: 'en', t: withMemory(makeTranslator('en', over(en, enFirst)), 'en') }
  return ofFirst
}
