/** The languages of Bysource, with their directions and their tags for Intl. The file is small, since browsers load it. */

export const LOCALES = ['en', 'fr', 'ar'] as const
export type Locale = (typeof LOCALES)[number]

/** The language of the API, of feeds and snapshots, and of a page for which nobody chose another. */
export const DEFAULT_LOCALE = 'en' as const satisfies Locale

export type Direction = 'ltr' | 'rtl'

interface Language {
  readonly direction: Direction
  /** The tag for numbers, plurals and lists in Intl. */
  readonly tag: string
  /** The tag for dates in Intl, which has the day before the month. */
  readonly dates: string
  /** The language's name in itself. */
  readonly name: string
}

/** Arabic with the digits of addresses, files and sources: docs/decisions/0017. */
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

/** The tag for numbers, plurals and lists in Intl. */
export function intlTag(locale: Locale): string {
  return LANGUAGES[locale].tag
}

/** The tag for dates in Intl, which has the day before the month in every language. */
export function dateTag(locale: Locale): string {
  return LANGUAGES[locale].dates
}

/** "Français": a language's name in itself. */
export function languageName(locale: Locale): string {
  return LANGUAGES[locale].name
}

const dateFormats = new Map<Intl.DateTimeFormatOptions, Map<Locale, Intl.DateTimeFormat>>()

/** One formatter for each language and each constant of options. Making one takes a hundred times what using it does. */
export function dateFormatFor(
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const byLocale = dateFormats.get(options) ?? new Map<Locale, Intl.DateTimeFormat>()
  dateFormats.set(options, byLocale)
  const format = byLocale.get(locale) ?? new Intl.DateTimeFormat(dateTag(locale), options)
  byLocale.set(locale, format)
  return format
}
