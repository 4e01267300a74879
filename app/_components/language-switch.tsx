'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { languageName, LOCALES, type Locale } from '@/lib/format/locale'
import { addressIn } from '@/lib/url/language-address'

/**
 * The same page in the other languages: plain links, which work without script. In the browser only
 * because the header stays when a reader goes from page to page, and its links must follow.
 */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const path = usePathname()
  const search = useSearchParams().toString()
  return (
    <nav
      aria-label={label}
      className="flex items-baseline flex-wrap gap-x-3 text-sm"
      data-languages
    >
      {LOCALES.map((other) =>
        other === locale ? (
          <span key={other} lang={other} aria-current="true" className="quiet">
            {languageName(other)}
          </span>
        ) : (
          <a key={other} lang={other} hrefLang={other} href={addressIn(other, path, search)}>
            {languageName(other)}
          </a>
        ),
      )}
    </nav>
  )
}
