'use client'

import texts from '@/lib/format/messages/en.error.json'

/** A page that failed: what happened, that nothing is lost, and the way out. */
export default function ErrorPage({ reset }: { reset: () => void }) {
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
