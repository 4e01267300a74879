import type { Metadata } from 'next'
import { messagesIn } from '@/lib/format/translator'
import { VERIFY_SENTENCES, type VerifySentence } from '@/lib/sentences/verification'
import { requestWords } from '@/lib/server/language'
import { VerifyForm } from './_components/verify-form'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('verify.title'), description: t('verify.lead') }
}

/** Checks a file of a snapshot in the browser: nothing is sent, and this server need not be trusted. */
export default async function VerifyPage() {
  const { locale, t } = await requestWords()
  const { verify } = messagesIn(locale)
  // The browser fills these in: each with the values that the catalogue names.
  const sentences = Object.fromEntries(
    VERIFY_SENTENCES.map((name) => [name, verify[name]]),
  ) as Record<VerifySentence, string> // the names of the list
  return (
    <>
      <h1 className="mt-4 mb-2">{t('verify.title')}</h1>
      <p className="quiet measure-text mb-6">{t('verify.lead')}</p>
      <VerifyForm
        locale={locale}
        sentences={sentences}
        texts={{
          choose: t('verify.choose'),
          drop: t('verify.drop'),
          cited: t('verify.cited'),
          citedHelp: t('verify.cited-help'),
          citedWrong: t('verify.cited-wrong'),
          button: t('verify.button'),
          noFile: t('verify.no-file'),
          working: t('verify.working'),
          notRead: t('verify.not-read'),
        }}
      />
      <noscript>
        <p className="notice measure-text my-4">{t('verify.without-script')}</p>
        <pre className="small" dir="ltr">
          sha256sum bysource-ID.json
        </pre>
      </noscript>
    </>
  )
}
