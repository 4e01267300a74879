import { Section } from '@/components/ui/section'
import { requestWords } from '@/lib/server/language'
import { requestNotice, requirePerson } from '@/lib/server/people/page'
import { readHasCodes } from '@/lib/server/people/read-people'
import { SectionHead, sectionTitle } from '../_components/section-head'
import { FirstCode } from './_components/first-code'
import { PasswordForm } from './_components/password-form'
import { RecoveryCodes } from './_components/recovery-codes'

export const generateMetadata = sectionTitle('codes')

/** One-time codes of whoever is signed in: off, begun and not yet confirmed, or on. */
export default async function CodesPage() {
  const person = await requirePerson('reader')
  const [words, notice, isOn] = await Promise.all([
    requestWords(),
    requestNotice(),
    readHasCodes(person),
  ])
  const { t } = words
  const { uri = '', recovery = '' } = notice?.fields ?? {}
  const isBegun = !isOn && uri !== ''
  return (
    <>
      <SectionHead name="codes" notice={notice} words={words} />
      {isBegun ? <FirstCode uri={uri} recovery={recovery} words={words} /> : null}
      {isOn && recovery !== '' ? <RecoveryCodes recovery={recovery} words={words} /> : null}
      {isOn ? (
        <>
          <p className="measure-text mb-4">{t('desk.code.is-on')}</p>
          <Section id="recovery" title={t('desk.code.renew')}>
            <p className="measure-text mb-4">{t('desk.code.renew-help')}</p>
            <PasswordForm act="renew-recovery" submit={t('desk.code.renew')} words={words} />
          </Section>
          <Section id="end" title={t('desk.code.end')}>
            <PasswordForm act="end-codes" submit={t('desk.code.end')} words={words} />
          </Section>
        </>
      ) : null}
      {isOn || isBegun ? null : (
        <>
          <p className="measure-text mb-4">{t('desk.code.is-off')}</p>
          <PasswordForm act="begin-codes" submit={t('desk.code.begin')} words={words} />
        </>
      )}
    </>
  )
}
