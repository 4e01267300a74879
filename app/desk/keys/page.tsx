import { Section } from '@/components/ui/section'
import { requestWords } from '@/lib/server/language'
import { requestNotice, requirePerson } from '@/lib/server/people/page'
import { KEY_SCOPES, readKeys, readPresent } from '@/lib/server/people/read-people'
import { DeskChoice } from '../_components/desk-choice'
import { DeskField } from '../_components/desk-field'
import { SectionHead, sectionTitle } from '../_components/section-head'
import { KeysTable } from './_components/keys-table'

export const generateMetadata = sectionTitle('keys')

/** The keys of programs: made here, shown once, ended here. */
export default async function KeysPage() {
  await requirePerson('admin')
  const [words, notice, keys, now] = await Promise.all([
    requestWords(),
    requestNotice(),
    readKeys(),
    readPresent(),
  ])
  const { t } = words
  const typed = notice?.fields ?? {}
  return (
    <>
      <SectionHead name="keys" notice={notice} words={words} />
      <Section id="make" title={t('desk.key.make')}>
        <form method="post" action="/desk/acts/make-key" className="desk-form">
          <DeskField
            label={t('desk.name')}
            help={t('desk.key.name-help')}
            name="name"
            maxLength={80}
            autoComplete="off"
            defaultValue={typed['name'] ?? ''}
            required
          />
          <DeskChoice
            label={t('desk.key.scope')}
            name="scope"
            options={KEY_SCOPES.map((scope) => [scope, t(`desk.scope.${scope}`)])}
            value={typed['scope']}
          />
          <DeskField
            label={t('desk.key.until')}
            help={t('desk.key.until-help')}
            name="until"
            type="date"
            min={now.slice(0, 10)}
            defaultValue={typed['until'] ?? ''}
          />
          <button className="button" type="submit">
            {t('desk.key.make')}
          </button>
        </form>
      </Section>
      <Section id="keys" title={t('desk.key.all')}>
        <KeysTable keys={keys} now={now} words={words} />
      </Section>
    </>
  )
}
