'use client'

import { useSyncExternalStore } from 'react'
import { SearchForm } from '@/components/ui/search-form'
import { isLocale, DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'
import ar from '@/lib/format/messages/ar.error.json'
import en from '@/lib/format/messages/en.error.json'
import fr from '@/lib/format/messages/fr.error.json'

const TEXTS: Readonly<Record<Locale, typeof en>> = { en, fr, ar }

/** A page that failed: what happened, that nothing is lost, and the way out. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  const texts = TEXTS[useSyncExternalStore(never, documentLocale, () => DEFAULT_LOCALE)]
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

/**
 * This page is drawn in the browser alone: the language is that of the document around it. A page that failed on the
 * server has no such document before this one is put into it, so React is to ask again when that is done.
 */
function documentLocale(): Locale {
  const { lang } = document.documentElement
  return isLocale(lang) ? lang : DEFAULT_LOCALE
}

/** The language of a document does not change; there is nothing to end. */
const never = () => () => undefined
