/** What changed since a snapshot was made, in words. */
import type { SnapshotStatus } from '@/lib/answers/shapes'
import { formatQuantity } from './figure'
import type { Words } from './translator'

type Drifted = SnapshotStatus['claims'][number]

/** One sentence for what has no room for more; null when nothing changed. */
export function driftSentence({ claims }: SnapshotStatus, { t }: Words): string | null {
  const count = (wanted: Drifted['drift']) => claims.filter(({ drift }) => drift === wanted).length
  const [revised, corrected, withdrawn] = [count('revised'), count('corrected'), count('withdrawn')]
  const parts = [
    revised === 0 ? null : t('snapshot.drift-count-revised', { count: revised }),
    corrected === 0 ? null : t('snapshot.drift-count-corrected', { count: corrected }),
    withdrawn === 0 ? null : t('snapshot.drift-count-withdrawn', { count: withdrawn }),
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return t('snapshot.drift-since', { changes: parts.join('; ') })
}

/** What happened to one claim, with the old value and the new one. */
export function claimDrift({ drift, frozen, current }: Drifted, { locale, t }: Words): string {
  const before = formatQuantity(frozen.quantity, locale, t)
  const after = current === null ? '' : formatQuantity(current.quantity, locale, t)
  const values = { claimant: frozen.claimant.name, frozen: before, current: after }
  if (drift === 'none') return t('snapshot.no-drift')
  if (drift === 'withdrawn') return t('snapshot.drift-withdrawn', values)
  // The same figure about another day, place or group.
  return t(`snapshot.drift-${drift}${before === after ? '-otherwise' : ''}`, values)
}
