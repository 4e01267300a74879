import type { Metadata } from 'next'
import { DEFAULT_LOCALE, messagesIn, wordsIn } from '@/lib/format/translator'
import { VERIFY_SENTENCES, type VerifySentence } from '@/lib/format/verification'
import { VerifyForm } from './_components/verify-form'

const { t } = wordsIn(DEFAULT_LOCALE)
const { snapshot } = messagesIn(DEFAULT_LOCALE)

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: t('snapshot.verify-title'),
  description: t('snapshot.verify-lead'),
}

/** The browser fills these in: each with the values that the catalogue names. */
const sentences = Object.fromEntries(
  VERIFY_SENTENCES.map((name) => [name, snapshot[`verify-${name}`]]),
) as Record<VerifySentence, string> // the names of the list above

/** Checks a file of a snapshot in the browser: nothing is sent, and this server need not be trusted. */
export default function VerifyPage() {
  return (
    <>
      <h1 className="mt-4 mb-2">{t('snapshot.verify-title')}</h1>
      <p className="lead mb-6">{t('snapshot.verify-lead')}</p>
      <VerifyForm
        sentences={sentences}
        texts={{
          choose: t('snapshot.verify-choose'),
          drop: t('snapshot.verify-drop'),
          cited: t('snapshot.verify-cited'),
          citedHelp: t('snapshot.verify-cited-help'),
          citedWrong: t('snapshot.verify-cited-wrong'),
          button: t('snapshot.verify-button'),
          noFile: t('snapshot.verify-no-file'),
          working: t('snapshot.verify-working'),
        }}
      />
      <noscript>
        <p className="notice measure-text my-4">{t('snapshot.verify-without-script')}</p>
        <pre className="small">sha256sum bysource-ID.json</pre>
      </noscript>
    </>
  )
}
