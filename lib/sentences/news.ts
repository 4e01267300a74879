/** A change of a claim as news: who says how many now, and what it was before. */
import type { LedgerEntry, LedgerFigure } from '@/lib/answers/ledger'
import { formatCategory } from '@/lib/format/category'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { joinWith } from '@/lib/format/list'
import { formatPlace } from '@/lib/format/place'
import type { Words } from '@/lib/format/translator'

/** The parts of the news, each in words; a page may set them apart. */
export interface News {
  readonly claim: string
  readonly event: { readonly id: string; readonly title: string } | null
  /** What is counted, with which people and where if not all. */
  readonly what: string
  readonly by: string
  /** Null where its source gave no figure before. */
  readonly before: { readonly figure: string; readonly day: string } | null
  readonly after: string
  readonly day: string
}

/** False for what moves no figure: another publication of it, a better description of what it counts, a source, an event. */
export function isNews({ claim, kind, was }: LedgerEntry): boolean {
  if (claim === null || kind === 'appearance-recorded') return false
  return kind !== 'claim-revised' || was !== null
}

/** Null for what is no news. */
export function newsOf(entry: LedgerEntry, words: Words): News | null {
  const { claim, event, was } = entry
  if (claim === null || !isNews(entry)) return null
  const { locale, t } = words
  const what = [
    t(`measure.${claim.measure}`),
    claim.category === 'all' ? null : formatCategory(claim.category, t),
    claim.place === null ? null : formatPlace(claim.place, words),
  ].filter((part) => part !== null)
  const figure = formatQuantity(claim.quantity, locale, t)
  return {
    claim: claim.id,
    event,
    what: joinWith('comma', what, words),
    by: claim.claimant.shortName ?? claim.claimant.name,
    before: was === null ? null : figureIn(was, words),
    after: afterOf(entry, figure, words),
    day: formatAsOf(claim, locale, t, 'short'),
  }
}

function figureIn(figure: LedgerFigure, { locale, t }: Words) {
  return {
    figure: formatQuantity(figure.quantity, locale, t),
    day: formatAsOf(figure, locale, t, 'short'),
  }
}

function afterOf({ kind, revisedBy }: LedgerEntry, figure: string, { t }: Words): string {
  switch (kind) {
    case 'claim-withdrawn':
      return t(revisedBy === 'record' ? 'news.taken-back' : 'news.withdrawn', { figure })
    case 'claim-reinstated':
      return t('news.reinstated', { figure })
    case 'claim-revised':
    case 'claim-recorded':
    case 'appearance-recorded':
    case 'source-recorded':
    case 'source-revised':
    case 'source-merged':
    case 'source-separated':
    case 'event-recorded':
    case 'event-revised':
    case 'publication-revised':
      return figure
    default:
      return kind satisfies never
  }
}

/** "DGPC: killed at least 52 (was 46, 24 Nov 2025)". */
export function formatNews({ by, what, before, after }: News, { locale, t }: Words): string {
  const line = t('news.line', { by, what: lowered(what, locale), figure: after })
  return before === null
    ? line
    : t('news.line-was', { line, figure: before.figure, day: before.day })
}

function lowered(what: string, locale: Words['locale']): string {
  return what.slice(0, 1).toLocaleLowerCase(locale) + what.slice(1)
}
