import type { Metadata } from 'next'
import { messagesIn } from '@/lib/format/translator'
import { VERIFY_SENTENCES, type VerifySentence } from '@/lib/format/verification'
import { requestWords } from '@/lib/server/language'
import { VerifyForm } from './_components/verify-form'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('snapshot.verify-title'), description: t('snapshot.verify-lead') }
}

/** Checks a file of a snapshot in the browser: nothing is sent, and this server need not be trusted. */
export default async function VerifyPage() {
  const { locale, t } = await requestWords()
  const { snapshot } = messagesIn(locale)
  // The browser fills these in: each with the values that the catalogue names.
  const sentences = Object.fromEntries(
    VERIFY_SENTENCES.map((name) => [name, snapshot[`verify-${name}`]]),
  ) as Record<VerifySentence, string> // the names of the list
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
