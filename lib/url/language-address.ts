/** An address and its language. Apart from the choosing because the browser needs it too. */
import type { Locale } from '@/lib/format/locale'
import { PAGE_PARAMETERS } from './page-parameters'

/** In an address: `?lang=fr`. */
export const LANGUAGE_PARAMETER = 'lang'

/** The same address in another language, or in none (null): everything else that a page reads is kept. */
export function addressIn(locale: Locale | null, path: string, search: string): string {
  const parameters = new URLSearchParams(
    [...new URLSearchParams(search)].filter(([name]) => PAGE_PARAMETERS.includes(name)),
  )
  if (locale !== null) parameters.set(LANGUAGE_PARAMETER, locale)
  const query = parameters.toString()
  return query === '' ? path : `${path}?${query}`
}
