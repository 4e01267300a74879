/** The language of the request that is being answered. */
import 'server-only'
import { headers } from 'next/headers'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/format/locale'
import { wordsIn, type Words } from '@/lib/format/translator'
import { ADDRESS_HEADER, LOCALE_HEADER } from './language-headers'
import { originOf } from './origin'

export async function requestLocale(): Promise<Locale> {
  const chosen = (await headers()).get(LOCALE_HEADER)
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE
}

/** The language and the words that a page writes in. */
export async function requestWords(): Promise<Words> {
  return wordsIn(await requestLocale())
}

/** The nonce of this request, without which no script in the page runs. */
export async function requestNonce(): Promise<string> {
  return (await headers()).get('x-nonce') ?? ''
}

/** The address at which readers find this installation, without a slash at the end. */
export async function requestOrigin(): Promise<string> {
  return originOf(await headers())
}

/** Path and query of the page that is being answered. */
export async function requestAddress(): Promise<string> {
  return (await headers()).get(ADDRESS_HEADER) ?? '/'
}
