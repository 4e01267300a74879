/** The languages that Bysource speaks, and how each is read and counts. Small: the browser needs it too. */

export const LOCALES = ['en', 'fr', 'ar'] as const
export type Locale = (typeof LOCALES)[number]

/** What the API, the feeds and snapshots are written in, and a page that nobody asked otherwise. */
export const DEFAULT_LOCALE = 'en' as const satisfies Locale

export type Direction = 'ltr' | 'rtl'

interface Language {
  readonly direction: Direction
  /** For Intl: the language with its digits, and with its order of day and month. */
  readonly tag: string
  readonly dates: string
  /** Its name in itself. */
  readonly name: string
}

/** With the digits that are also in the addresses, files and sources: docs/decisions/0017. */
const ARABIC = 'ar-u-nu-latn'

const LANGUAGES: Readonly<Record<Locale, Language>> = {
  en: { direction: 'ltr', tag: 'en', dates: 'en-GB', name: 'English' },
  fr: { direction: 'ltr', tag: 'fr', dates: 'fr', name: 'Français' },
  ar: { direction: 'rtl', tag: ARABIC, dates: ARABIC, name: 'العربية' },
}

export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((locale) => locale === text)
}

export function directionIn(locale: Locale): Direction {
  return LANGUAGES[locale].direction
}

/** For numbers, plurals and lists in Intl. */
export function intlTag(locale: Locale): string {
  return LANGUAGES[locale].tag
}

/** For dates in Intl: the day before the month in every language. */
export function dateTag(locale: Locale): string {
  return LANGUAGES[locale].dates
}

/** "Français": a language's name in itself. */
export function languageName(locale: Locale): string {
  return LANGUAGES[locale].name
}

const dateFormats = new WeakMap<Intl.DateTimeFormatOptions, Map<Locale, Intl.DateTimeFormat>>()

/** Kept by the options, of which there is one object for each way to write a date. */
export function dateFormatFor(
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const known = dateFormats.get(options) ?? new Map<Locale, Intl.DateTimeFormat>()
  dateFormats.set(options, known)
  const format = known.get(locale) ?? new Intl.DateTimeFormat(dateTag(locale), options)
  known.set(locale, format)
  return format
}
