import Link from 'next/link'
import type { Words } from '@/lib/format/translator'
import { thePresent } from '@/lib/server/open'
import { changesQueryOf, type ChangeChoice } from '@/lib/url/changes'

const HOUR_MS = 3_600_000
const SPANS = [
  ['hour', HOUR_MS],
  ['day', 24 * HOUR_MS],
  ['week', 7 * 24 * HOUR_MS],
] as const

/** The changes of the last hour, day and week, by the clock of the house, with everything else that was chosen. */
export function Within({ choice, words: { t } }: { choice: ChangeChoice; words: Words }) {
  const now = Math.floor(Date.parse(thePresent()) / 60_000) * 60_000
  return (
    <nav aria-label={t('changes.within')} className="no-print">
      <ul className="choices">
        {SPANS.map(([name, span]) => {
          const since = new Date(now - span).toISOString()
          return (
            <li key={name}>
              <Link
                prefetch={false}
                className="choice"
                href={`/changes${changesQueryOf({ ...choice, since })}`}
                aria-current={choice.since === since ? 'true' : undefined}
              >
                {t(`changes.within-${name}`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
