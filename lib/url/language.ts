/** The language that a reader gets: the address decides, then what was chosen before, then the browser. */
import Negotiator from 'negotiator'
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '@/lib/format/locale'

/** Remembers the last language that an address asked for. It names a language and nobody. */
export const LANGUAGE_COOKIE = 'lang'

export interface LanguageRequest {
  /** `lang` in the address. */
  readonly asked: string | null
  /** The cookie. */
  readonly chosen: string | undefined
  /** The header Accept-Language. */
  readonly accepted: string | null
}

/** A language that is not spoken here is no choice at all. */
export function chooseLocale({ asked, chosen, accepted }: LanguageRequest): Locale {
  if (isLocale(asked)) return asked
  if (isLocale(chosen)) return chosen
  const headers = { 'accept-language': accepted ?? DEFAULT_LOCALE }
  const preferred = new Negotiator({ headers }).language([...LOCALES])
  return isLocale(preferred) ? preferred : DEFAULT_LOCALE
}
