/** The drift of a snapshot in words: what changed since it was made. */
import type { SnapshotStatus } from '@/lib/answers/snapshot-shapes'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'

type ClaimDrift = SnapshotStatus['claims'][number]

/** One sentence, for where there is no room for more; null when nothing changed. */
export function driftSentence({ claims }: SnapshotStatus, { t }: Words): string | null {
  const count = (kind: ClaimDrift['drift']) => claims.filter(({ drift }) => drift === kind).length
  const [revised, corrected, withdrawn] = [count('revised'), count('corrected'), count('withdrawn')]
  const parts = [
    revised === 0 ? null : t('snapshot.drift-count-revised', { count: revised }),
    corrected === 0 ? null : t('snapshot.drift-count-corrected', { count: corrected }),
    withdrawn === 0 ? null : t('snapshot.drift-count-withdrawn', { count: withdrawn }),
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return t('snapshot.drift-since', { changes: parts.join('; ') })
}

/** The fields that say what a figure is about. A revision may change them and leave the figure. */
const ABOUT = [
  'measure',
  'group',
  'category',
  'scope',
  'place',
  'basis',
  'from',
  'asOf',
  'asOfPrecision',
] as const

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The change of one claim and its author, with the old value and the new one. */
export function claimDrift(claim: ClaimDrift, { locale, t }: Words): string {
  const { drift, frozen, current, since } = claim
  const before = formatQuantity(frozen.quantity, locale, t)
  const after = current === null ? '' : formatQuantity(current.quantity, locale, t)
  const values = { claimant: frozen.claimant.name, frozen: before, current: after }
  if (drift === 'none') return t('snapshot.no-drift')
  if (drift === 'withdrawn') return t(`snapshot.drift-withdrawn-by-${withdrawnBy(since)}`, values)
  if (frozen.status === 'withdrawn' && current?.status === 'stands') {
    return t('snapshot.drift-stands-again', values)
  }
  if (current !== null && current.claimant.id !== frozen.claimant.id) {
    return t('snapshot.drift-claimant', { ...values, by: current.claimant.name })
  }
  const isOfBoth = new Set(since.map(({ by }) => by)).size > 1
  const who = isOfBoth ? 'both' : drift
  if (before !== after) return t(`snapshot.drift-${who}`, values)
  const isOtherwise =
    current !== null && ABOUT.some((field) => !isSame(frozen[field], current[field]))
  return t(`snapshot.drift-${who}-${isOtherwise ? 'otherwise' : 'again'}`, values)
}

function withdrawnBy(since: ClaimDrift['since']): 'source' | 'record' {
  return since.findLast(({ changed }) => changed['status']?.after === 'withdrawn')?.by ?? 'record'
}

/** "The source changed it, 12 March 2024. Reason: retraction." */
export function revisionSentence(
  revision: ClaimDrift['since'][number],
  { locale, t }: Words,
): string {
  const { by, reason, statedOn, recordedAt } = revision
  // A correction of ours was stated by nobody, so that it has the moment at which it was made.
  const date = formatDate(datedFrom(statedOn ?? recordedAt), locale, t)
  const who = t(`claim.revision-by-${by ?? 'record'}`)
  return reason === null || reason === 'unknown'
    ? t('snapshot.drift-revision-unexplained', { who, date })
    : t('snapshot.drift-revision', { who, date, reason: t(`reason.${reason}`) })
}
