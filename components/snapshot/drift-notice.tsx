/** What changed since: the only part of the page that is not frozen. */
import type { SnapshotStatus } from '@/lib/answers/snapshot-shapes'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { claimDrift, revisionSentence } from '@/lib/sentences/drift'

export function DriftNotice({ status, words }: { status: SnapshotStatus; words: Words }) {
  const { t } = words
  const { claims, newClaims } = status
  const changed = claims.filter(({ drift }) => drift !== 'none')
  const sinceThen =
    newClaims.length === 0 ? null : <NewClaims newClaims={newClaims} words={words} />
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
        {changed.map((one) => (
          <li key={one.claim} data-drift={one.drift}>
            {claimDrift(one, words)}{' '}
            <a href={`/claims/${one.claim}`}>
              {t('table.revised', { revision: one.current?.revision ?? 1 })}
            </a>
            <ul className="small">
              {one.since.map((revision) => (
                <li key={revision.revision}>{revisionSentence(revision, words)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {sinceThen}
    </aside>
  )
}

/** As many as can be read; the event has them all. */
const MAX_NEW = 5

function NewClaims({ newClaims, words }: { newClaims: SnapshotStatus['newClaims']; words: Words }) {
  const { locale, t } = words
  return (
    <>
      <p>{t('snapshot.drift-new', { count: newClaims.length })}</p>
      <ul data-new-claims={newClaims.length}>
        {newClaims.slice(0, MAX_NEW).map(({ id, claimant, quantity }) => (
          <li key={id}>
            <a href={`/claims/${id}`}>
              {claimant.name}: {formatQuantity(quantity, locale, t)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
