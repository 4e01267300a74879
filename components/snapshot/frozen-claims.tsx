/** Every claim of a snapshot with its whole evidence, as it was. */
import { Evidence } from '@/components/claims/evidence'
import { asOfOf } from '@/lib/domain/claim'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'

export function FrozenClaims({ record, words }: { record: SnapshotRecord; words: Words }) {
  const byId = new Map(record.claims.map((claim) => [claim.id, claim]))
  const current = record.comparisons.flatMap((lane) => lane.current)
  const history = record.comparisons.flatMap((lane) => lane.history)
  const compared = new Set([...current, ...history])
  const parts = record.claims.map(({ id }) => id).filter((id) => !compared.has(id))
  return [...current, ...parts, ...history].map((id) => {
    const claim = byId.get(id)
    if (claim === undefined) return null
    return <FrozenClaim key={id} {...{ claim, words }} isEarlier={history.includes(id)} />
  })
}

function FrozenClaim({
  claim,
  isEarlier,
  words,
}: {
  claim: SnapshotRecord['claims'][number]
  isEarlier: boolean
  words: Words
}) {
  const { locale, t } = words
  const { statedOn, statedOnPrecision } = claim
  const facts = [
    t('snapshot.claim-about', { date: formatDate(asOfOf(claim), locale, t) }),
    statedOn === null
      ? null
      : t('snapshot.claim-stated', {
          date: formatDate({ date: statedOn, precision: statedOnPrecision }, locale, t),
        }),
    claim.stance === null ? null : t(`stance.${claim.stance}`),
    t(`method.${claim.method}`),
    t('snapshot.claim-revision', {
      revision: claim.revision,
      date: formatDate({ date: claim.recordedAt, precision: 'time' }, locale, t),
    }),
  ].filter((fact) => fact !== null)
  return (
    <article className="claim" id={claim.id}>
      <h3>
        {claim.claimant.name}: {formatQuantity(claim.quantity, locale, t)}
      </h3>
      {isEarlier && <p className="small">{t('snapshot.claim-history')}</p>}
      <p className="small quiet">
        {facts.join(' · ')} · <a href={`/claims/${claim.id}`}>{claim.id}</a>
      </p>
      <Evidence appearances={claim.appearances} words={words} />
    </article>
  )
}
