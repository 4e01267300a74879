'use client'

import { isLocale, DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'
import ar from '@/lib/format/messages/ar.error.json'
import en from '@/lib/format/messages/en.error.json'
import fr from '@/lib/format/messages/fr.error.json'

const TEXTS: Readonly<Record<Locale, typeof en>> = { en, fr, ar }

/** A page that failed: what happened, that nothing is lost, and the way out. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const texts = TEXTS[documentLocale()]
  return (
    <div className="measure-text py-8">
      <h1 className="mb-4">{texts.failed}</h1>
      <p className="mb-4">{texts['failed-help']}</p>
      <button className="button" type="button" onClick={reset}>
        {texts.again}
      </button>
    </div>
  )
}

/** This page is drawn in the browser alone: the language is that of the document around it. */
function documentLocale(): Locale {
  const language = typeof document === 'undefined' ? null : document.documentElement.lang
  return isLocale(language) ? language : DEFAULT_LOCALE
}
