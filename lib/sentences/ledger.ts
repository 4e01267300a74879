/** A change of the ledger as a reader sees it: a title, and details beside it. */
import type { LedgerClaim, LedgerEntry } from '@/lib/answers/ledger'
import { REVISABLE } from '@/lib/domain/revision'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatChanged } from './change'
import { contentLines } from './content-change'

export interface LedgerText {
  readonly title: string
  /** A line for each changed field, for the author, the reason and the note. */
  readonly details: readonly string[]
}

const OF_SOURCES: readonly LedgerEntry['kind'][] = [
  'source-recorded',
  'source-revised',
  'source-merged',
  'source-separated',
]

/** The path of the page of what changed; null for a publication, which has none. */
export function ledgerPath({ kind, claim, event, named }: LedgerEntry): string | null {
  if (claim !== null) return `/claims/${claim.id}`
  if (OF_SOURCES.includes(kind)) return named.id === null ? null : `/sources/${named.id}`
  return event === null ? null : `/events/${event.id}`
}

export function formatLedger(entry: LedgerEntry, words: Words): LedgerText {
  const { t } = words
  const { kind, claim, named, reason, revisedBy, note } = entry
  const title =
    claim === null
      ? t(`changes.${kind}`, { name: named.name, claim: named.name })
      : t(`changes.${toldAs(entry)}`, { name: named.name, claim: formatClaim(claim, words) })
  return {
    title,
    details: [
      wasLine(entry, words),
      ...changedLines(entry, words),
      revisedBy === null ? null : t(`claim.revision-by-${revisedBy}`),
      reason === null
        ? null
        : reason === 'unknown'
          ? t('reason.unknown')
          : t('claim.revision-reason', { reason: t(`reason.${reason}`) }),
      note,
    ]
      .filter((line) => line !== null)
      .filter((line) => line !== ''),
  }
}

/** What the record took back is no withdrawal of its source. */
function toldAs({ kind, revisedBy }: LedgerEntry): LedgerEntry['kind'] | 'claim-taken-back' {
  return kind === 'claim-withdrawn' && revisedBy === 'record' ? 'claim-taken-back' : kind
}

function formatClaim(claim: LedgerClaim, { locale, t }: Words): string {
  return t('changes.claim', {
    measure: t(`measure.${claim.measure}`),
    figure: formatQuantity(claim.quantity, locale, t),
    claimant: claim.claimant.name,
    date: formatAsOf(claim, locale, t, 'short'),
  })
}

/** What its source said before; a revision tells what it changed in its own lines. */
function wasLine({ kind, was }: LedgerEntry, { locale, t }: Words): string | null {
  if (kind !== 'claim-recorded' || was === null) return null
  return t('news.was', {
    figure: formatQuantity(was.quantity, locale, t),
    day: formatAsOf(was, locale, t, 'short'),
  })
}

function changedLines({ kind, changed, claim }: LedgerEntry, words: Words): string[] {
  const { t } = words
  if (claim === null) return changed.flatMap((change) => contentLines(change, words))
  if (kind !== 'claim-revised') return []
  return REVISABLE.flatMap((field) => {
    const change = changed.find((one) => one.field === field)
    if (change === undefined) return []
    return [
      t('claim.revision-change', {
        field: t(`field.${field}`),
        before: formatChanged(field, change.before, words, claim),
        after: formatChanged(field, change.after, words, claim),
      }),
    ]
  })
}
