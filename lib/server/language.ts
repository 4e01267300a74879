/** The language of the request that is being answered. */
import 'server-only'
import { headers } from 'next/headers'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/format/locale'
import { wordsIn, type Words } from '@/lib/format/translator'
import { theConfig } from './open'
import { ADDRESS_HEADER, LOCALE_HEADER } from './language-headers'

export async function requestLocale(): Promise<Locale> {
  const chosen = (await headers()).get(LOCALE_HEADER)
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE
}

/** What a page writes in. */
export async function requestWords(): Promise<Words> {
  return wordsIn(await requestLocale())
}

/** Where readers find this installation, without a slash at the end: as its operator says, else as it was asked for. */
export async function requestOrigin(): Promise<string> {
  const asked = await headers()
  const scheme = asked.get('X-Forwarded-Proto') === 'https' ? 'https' : 'http'
  return theConfig().publicUrl ?? `${scheme}://${asked.get('Host') ?? 'localhost'}`
}

/** Path and query of the page that is being answered. */
export async function requestAddress(): Promise<string> {
  return (await headers()).get(ADDRESS_HEADER) ?? '/'
}
