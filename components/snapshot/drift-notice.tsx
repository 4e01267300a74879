/** What changed since: the only part of the page that is not frozen. */
import type { SnapshotStatus } from '@/lib/answers/shapes'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'

export function DriftNotice({ status, words }: { status: SnapshotStatus; words: Words }) {
  const { locale, t } = words
  const { claims, newClaims } = status
  const changed = claims.filter(({ drift }) => drift !== 'none')
  const sinceThen =
    newClaims.length === 0 ? null : <p>{t('snapshot.drift-new', { count: newClaims.length })}</p>
  if (changed.length === 0) {
    return (
      <aside className="calm" data-drifted="false">
        <p>{t('snapshot.no-drift')}</p>
        {sinceThen}
      </aside>
    )
  }
  return (
    <aside className="notice" data-drifted="true">
      <h2>{t('snapshot.drift-title')}</h2>
      <ul>
        {changed.map(({ claim, drift, frozen, current }) => (
          <li key={claim} data-drift={drift}>
            {t(drift === 'none' ? 'snapshot.no-drift' : `snapshot.drift-${drift}`, {
              claimant: frozen.claimant.name,
              frozen: formatQuantity(frozen.quantity, locale, t),
              current: current === null ? '' : formatQuantity(current.quantity, locale, t),
            })}{' '}
            <a href={`/claims/${claim}`}>
              {t('table.revised', { revision: current?.revision ?? 1 })}
            </a>
          </li>
        ))}
      </ul>
      {sinceThen}
    </aside>
  )
}
