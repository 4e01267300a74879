/** Every claim of a snapshot with its whole evidence, as it was. */
import { Evidence } from '@/components/claims/evidence'
import { formatCounted } from '@/lib/charts/coverage/coverage-cells'
import { actorsOfRecord, zonedIn } from '@/lib/charts/record/from-record'
import type { SnapshotClaim } from '@/lib/domain/snapshot/claim'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { CHART_SCOPES } from '@/lib/domain/snapshot/view'
import { formatAsOf, formatDate, formatStated } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'

export function FrozenClaims({ record, words }: { record: SnapshotRecord; words: Words }) {
  const { comparisons, incidents, coverage } = record
  const claims = record.claims.map(zonedIn<SnapshotClaim>(record))
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const lanes = [...comparisons, ...incidents.flatMap(({ comparison }) => comparison ?? [])]
  const current = [...lanes, ...(coverage?.lanes ?? [])].flatMap((lane) => lane.current)
  const history = new Set(lanes.flatMap((lane) => lane.history))
  const placed = new Set([...current, ...history])
  const others = claims.map(({ id }) => id).filter((id) => !placed.has(id))
  const actors = actorsOfRecord(record)
  // The lane of a chart that is of one is in its title.
  const isTold = new Set(CHART_SCOPES[record.view.chart] === 'lane' ? placed : [])
  return [...current, ...others, ...history].map((id) => {
    const claim = byId.get(id)
    if (claim === undefined) return null
    const counted = isTold.has(id)
      ? null
      : `${words.t(`measure.${claim.measure}`)}, ${formatCounted(claim, actors, words)}`
    return (
      <FrozenClaim
        key={id}
        claim={claim}
        counted={counted}
        words={words}
        isEarlier={history.has(id)}
      />
    )
  })
}

function FrozenClaim({
  claim,
  counted,
  isEarlier,
  words,
}: {
  claim: SnapshotClaim & { readonly timeZone: string | null }
  /** What and whom it counts; null where the page's title says so. */
  counted: string | null
  isEarlier: boolean
  words: Words
}) {
  const { locale, t } = words
  const facts = [
    counted,
    t('snapshot.claim-about', { date: formatAsOf(claim, locale, t) }),
    claim.statedOn === null
      ? null
      : t('snapshot.claim-stated', {
          date: formatStated(claim, locale, t),
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
      {claim.status === 'withdrawn' && <p className="small">{t('snapshot.claim-withdrawn')}</p>}
      <p className="small quiet">
        {facts.join(' · ')} · <a href={`/claims/${claim.id}`}>{claim.id}</a>
      </p>
      {claim.appearances.length === 0 ? (
        <p>
          <q dir="auto" className="font-serif text-lg">
            {claim.quantity.wording}
          </q>{' '}
          <span className="small quiet">{t('table.published-later')}</span>
        </p>
      ) : null}
      <Evidence appearances={claim.appearances} timeZone={claim.timeZone} words={words} />
    </article>
  )
}
