import { LOCALES } from '@/lib/format/locale'
import { requestOrigin } from '@/lib/server/language'
import { addressIn, LANGUAGE_PARAMETER } from '@/lib/url/language-address'

/** What makes another page of the same path, and no view of it. */
const OWN_PAGE = ['event']

/**
 * For search engines: this page in every language, and without a choice; and the one address that stands for
 * all views of it. React moves them into the head.
 */
export async function LanguageAlternates({ address }: { address: string }) {
  const base = await requestOrigin()
  const { pathname, search } = new URL(address, 'http://localhost')
  const asked = new URLSearchParams(search)
  const kept = new URLSearchParams(
    [...asked].filter(([name]) => name === LANGUAGE_PARAMETER || OWN_PAGE.includes(name)),
  ).toString()
  const neutral = `${base}${addressIn(null, pathname, search)}`
  return (
    <>
      <link rel="canonical" href={`${base}${pathname}${kept === '' ? '' : `?${kept}`}`} />
      {LOCALES.map((locale) => (
        <link
          key={locale}
          rel="alternate"
          hrefLang={locale}
          href={`${base}${addressIn(locale, pathname, search)}`}
        />
      ))}
      <link rel="alternate" hrefLang="x-default" href={neutral} />
    </>
  )
}
