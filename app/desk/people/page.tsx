import { Section } from '@/components/ui/section'
import { requestWords } from '@/lib/server/language'
import { requestNotice, requirePerson } from '@/lib/server/people/page'
import { readUsers, ROLES } from '@/lib/server/people/read-people'
import { DeskChoice } from '../_components/desk-choice'
import { DeskField } from '../_components/desk-field'
import { SectionHead, sectionTitle } from '../_components/section-head'
import { PeopleTable } from './_components/people-table'

export const generateMetadata = sectionTitle('people')

/** The accounts of this installation: who may sign in, and as what. */
export default async function PeoplePage() {
  await requirePerson('admin')
  const [words, notice, users] = await Promise.all([requestWords(), requestNotice(), readUsers()])
  const { t } = words
  const typed = notice?.fields ?? {}
  return (
    <>
      <SectionHead name="people" notice={notice} words={words} />
      <Section id="invite" title={t('desk.user.invite')}>
        <form method="post" action="/desk/acts/invite" className="desk-form">
          <DeskField
            label={t('desk.email')}
            name="email"
            type="email"
            autoComplete="off"
            defaultValue={typed['email'] ?? ''}
            required
          />
          <DeskField
            label={t('desk.name')}
            help={t('desk.user.name-help')}
            name="name"
            maxLength={80}
            autoComplete="off"
            defaultValue={typed['name'] ?? ''}
            required
          />
          <DeskChoice
            label={t('desk.user.role')}
            name="role"
            options={ROLES.map((role) => [role, t(`desk.role.${role}`)])}
            value={typed['role'] ?? 'editor'}
          />
          <button className="button" type="submit">
            {t('desk.user.make-link')}
          </button>
        </form>
      </Section>
      <Section id="people" title={t('desk.user.all')}>
        <PeopleTable users={users} words={words} />
      </Section>
    </>
  )
}
