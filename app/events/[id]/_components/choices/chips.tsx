import Link from 'next/link'
import type { Words } from '@/lib/format/translator'
import type { ViewChoice } from '@/lib/url/view'
import type { Chip } from './filter-chips'

/** What the reader chose, each a link to the view without it. */
export function Chips({
  chips,
  hrefOf,
  words: { t },
}: {
  chips: readonly Chip[]
  hrefOf: (without: ViewChoice) => string
  words: Words
}) {
  return (
    <ul className="chips">
      {chips.map(({ name, value, without }) => (
        <li key={`${name}: ${value}`}>
          <Link
            prefetch={false}
            scroll={false}
            className="chip"
            href={hrefOf(without)}
            aria-label={t('filter.remove', { name, value })}
          >
            <span className="quiet">{name}</span> {value} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
