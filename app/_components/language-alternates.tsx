import { LOCALES } from '@/lib/format/locale'
import { requestOrigin } from '@/lib/server/language'
import { addressIn } from '@/lib/url/language-address'

/** For search engines: this page in every language, and without a choice. React moves them into the head. */
export async function LanguageAlternates({ address }: { address: string }) {
  const base = await requestOrigin()
  const { pathname, search } = new URL(address, 'http://localhost')
  const neutral = `${base}${addressIn(null, pathname, search)}`
  return (
    <>
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
