/** What a browser says of its reader beside the address: the language, and the page that a form was on. */
import { DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'
import { chooseLocale, LANGUAGE_COOKIE } from '@/lib/url/language'
import { LANGUAGE_PARAMETER } from '@/lib/url/language-address'

export function localeOf(request: Request): Locale {
  return chooseLocale({
    asked: new URL(request.url).searchParams.get(LANGUAGE_PARAMETER),
    chosen: cookieOf(request),
    accepted: request.headers.get('Accept-Language') ?? DEFAULT_LOCALE,
  })
}

function cookieOf(request: Request): string | undefined {
  const cookies = (request.headers.get('Cookie') ?? '').split(/;\s*/)
  const [, chosen] =
    cookies.map((one) => one.split('=')).find(([name]) => name === LANGUAGE_COOKIE) ?? []
  return chosen
}

/** The page of the event whose form was sent; by its path alone, so that it is one of ours. */
export function backOf(request: Request): string | null {
  const referrer = request.headers.get('Referer') ?? ''
  if (request.method !== 'POST' || !URL.canParse(referrer)) return null
  const { pathname, search } = new URL(referrer)
  return pathname.startsWith('/events/') ? `${pathname}${search}` : null
}
