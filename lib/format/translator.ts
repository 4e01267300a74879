/** Every sentence a reader sees comes from a message catalogue, through a translator for one locale. */
import { createTranslator } from 'use-intl/core'
import enError from './messages/en.error.json'
import enPages from './messages/en.json'

/** The error page runs in the browser and carries its few sentences with it, not the whole catalogue. */
const en = { ...enPages, error: enError }

export const LOCALES = ['en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'en'

/** A catalogue in another language has the same keys as the English one. */
export type Messages = typeof en

const CATALOGUES: Readonly<Record<Locale, Messages>> = { en }

function makeTranslator(locale: Locale) {
  return createTranslator({
    locale,
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
  const made = translators.get(locale) ?? remembering(makeTranslator(locale))
  translators.set(locale, made)
  return made
}

/** Sentences kept before all are forgotten: about two megabytes. */
const MOST_REMEMBERED = 20_000

/**
 * The same message with the same values is the same sentence. Formatting one takes some 80 µs and a
 * page has a thousand, most of them again and again.
 */
function remembering(translate: Translate): Translate {
  const known = new Map<string, string>()
  const remembered = (...message: Parameters<Translate>): string => {
    const [key, values] = message
    const name = values === undefined ? key : `${key} ${JSON.stringify(values)}`
    const sentence = known.get(name) ?? translate(...message)
    if (known.size > MOST_REMEMBERED) known.clear()
    known.set(name, sentence)
    return sentence
  }
  // Called as the translator is, with its other methods beside it.
  return Object.assign(remembered, translate) as Translate
}

/** A language: what every function that writes for a reader needs. */
export interface Words {
  readonly locale: Locale
  readonly t: Translate
}

export function wordsIn(locale: Locale): Words {
  return { locale, t: translatorFor(locale) }
}
