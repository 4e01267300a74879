import type { Words } from '@/lib/format/translator'
import type { Remedy } from '@/lib/server/desk/imports/remedies'

const LINKS: Partial<
  Readonly<
    Record<Remedy, readonly [href: string, label: 'desk.things.source' | 'desk.things.event']>
  >
> = {
  source: ['/desk/statements/sources/new', 'desk.things.source'],
  event: ['/desk/statements/events/new', 'desk.things.event'],
}

/** What a person can do about the rows that were not taken. */
export function Remedies({
  remedies,
  words: { t },
}: {
  remedies: readonly Remedy[]
  words: Words
}) {
  return (
    <ul className="measure-text my-2 list-disc ps-5">
      {remedies.map((remedy) => {
        const link = LINKS[remedy]
        return (
          <li key={remedy}>
            {t(`desk.import.remedy.${remedy}`)}{' '}
            {link === undefined ? null : <a href={link[0]}>{t(link[1])}</a>}
          </li>
        )
      })}
    </ul>
  )
}
