import type { Words } from '@/lib/format/translator'
import { isAtLeast, type Person } from '@/lib/server/people/page'
import { SECTIONS } from './sections'

export function DeskHeader({ person, words: { t } }: { person: Person; words: Words }) {
  const sections = SECTIONS.filter(({ least }) => isAtLeast(person.role, least))
  const role = t(`desk.role.${person.role}`)
  return (
    <div className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-y border-rule py-2">
      <nav aria-label={t('desk.sections')} className="desk-menu">
        <ul className="apart">
          <li className="apart">
            <a href="/desk">{t('desk.title')}</a>
          </li>
          {sections.map(({ path, name }) => (
            <li key={path} className="apart">
              <a href={path}>{t(`desk.section.${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <form
        method="post"
        action="/desk/acts/sign-out"
        className="flex flex-wrap items-center gap-3"
      >
        <span className="small quiet">{t('desk.signed-in', { name: person.name, role })}</span>
        <button className="button-quiet" type="submit">
          {t('desk.sign-out')}
        </button>
      </form>
    </div>
  )
}
