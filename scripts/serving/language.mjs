// The language that a page will have, as the app chooses it (`lib/url/language.ts`).
import Negotiator from 'negotiator'

export const LANGUAGES = ['en', 'fr', 'ar']

/** The cookie's, else the browser's; null where there are several cookies: the app decides. */
export function languageOf({ headers }) {
  const cookies = [...(headers.cookie ?? '').matchAll(/(?:^|;)\s*lang=([^;]*)/g)]
  if (cookies.length > 1) return null
  const chosen = cookies[0]?.[1]
  if (LANGUAGES.includes(chosen)) return chosen
  // Something encoded may be one of them.
  if (chosen !== undefined && /["%\s]/.test(chosen)) return null
  const accepted = { headers: { 'accept-language': headers['accept-language'] ?? 'en' } }
  return new Negotiator(accepted).language([...LANGUAGES]) ?? 'en'
}
