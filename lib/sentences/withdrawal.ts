/** Withdrawals in words: by the source, or by us, whose record of it was wrong. The two never read alike. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { datedFrom, type Precision } from '@/lib/domain/time'
import type { RevisionAuthor, RevisionReason } from '@/lib/domain/vocabulary'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'

export type Withdrawn = 'withdrawn' | 'taken-back'

/** The ending of the keys under which the two are told; a record without its revision says no more than "withdrawn". */
export function withdrawnAs({ withdrawal }: Pick<ClaimAnswer, 'withdrawal'>): Withdrawn {
  return withdrawal?.by === 'record' ? 'taken-back' : 'withdrawn'
}

interface WithdrawnFigure {
  readonly claimant: { readonly name: string }
  readonly timeZone?: string | null | undefined
  /** Null where nothing is recorded of who withdrew it. */
  readonly withdrawal: {
    readonly by: RevisionAuthor
    readonly reason: RevisionReason
    readonly statedOn: string | null
    readonly statedOnPrecision: Precision
    readonly recordedAt: string
  } | null
}

/** "withdrawn by OCHA, 17 September 2023, source switch"; where no day was said, the day of the record. */
export function formatWithdrawal(
  { claimant, withdrawal, timeZone }: WithdrawnFigure,
  words: Words,
  who = claimant.name,
): string {
  const { locale, t } = words
  if (withdrawal === null) return t('table.withdrawn')
  const { by, reason, statedOn, statedOnPrecision, recordedAt } = withdrawal
  const day =
    by === 'record' || statedOn === null
      ? datedFrom(recordedAt.slice(0, 10))
      : { date: statedOn, precision: statedOnPrecision }
  return t(`withdrawal.by-${by}`, {
    who,
    date: formatDate(day, locale, t, 'short', { timeZone }),
    reason: t(`reason.${reason}`),
  })
}
