import { requestWords } from '@/lib/server/language'
import { isAtLeast, requestNotice, requirePerson } from '@/lib/server/people/page'
import { DeskNotice } from './_components/desk-notice'
import { SECTIONS } from './_components/sections'

/** What whoever is signed in can do here. */
export default async function DeskPage() {
  const { role } = await requirePerson('reader')
  const [words, notice] = await Promise.all([requestWords(), requestNotice()])
  const { t } = words
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.title')}</h1>
      <DeskNotice notice={notice} words={words} />
      <dl className="facts measure-text">
        {SECTIONS.filter(({ least }) => isAtLeast(role, least)).map(({ path, name }) => (
          <div key={path} className="contents">
            <dt className="apart">
              <a href={path}>{t(`desk.section.${name}`)}</a>
            </dt>
            <dd>{t(`desk.section.${name}-means`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
