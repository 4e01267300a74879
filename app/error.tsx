'use client'

import { SearchForm } from '@/components/ui/search-form'
import { isLocale, DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'
import ar from '@/lib/format/messages/ar.error.json'
import en from '@/lib/format/messages/en.error.json'
import fr from '@/lib/format/messages/fr.error.json'

const TEXTS: Readonly<Record<Locale, typeof en>> = { en, fr, ar }

/** A page that failed: what happened, that nothing is lost, and the way out. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const texts = TEXTS[documentLocale()]
  return (
    <div className="py-8">
      <h1 className="mb-4">{texts.failed}</h1>
      <p className="measure-text mb-4">{texts['failed-help']}</p>
      <button className="button" type="button" onClick={reset}>
        {texts.again}
      </button>
      <SearchForm
        action="/"
        label={texts['search-label']}
        value={undefined}
        submit={texts.search}
      />
      {/* A whole new page: what failed may be this one's script. */}
      {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
      <a href="/">{texts['to-events']}</a>
    </div>
  )
}

/** This page is drawn in the browser alone: the language is that of the document around it. */
function documentLocale(): Locale {
  const language = typeof document === 'undefined' ? null : document.documentElement.lang
  return isLocale(language) ? language : DEFAULT_LOCALE
}
