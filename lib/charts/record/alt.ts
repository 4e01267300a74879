/** The figure of a snapshot in sentences, for who cannot see it. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import type { Shown } from '../content'

/** The most claims that the words beside a drawing name: who cannot see it finds all of them on the page. */
const MOST_NAMED = 40

export function snapshotAlt(shown: Shown, words: Words): string {
  const { t } = words
  const { event, view } = shown
  const all = sentencesOf(shown, words)
  const more = all.length - MOST_NAMED
  const claims = all.slice(0, MOST_NAMED)
  return t(`snapshot.alt-${view.chart}`, {
    measure: view.measure === null ? '' : t(`measure.${view.measure}`),
    event: event.title,
    claims: [...claims, ...(more > 0 ? [t('snapshot.alt-more', { count: more })] : [])].join('; '),
  })
}

/** One for each current claim; for each figure of a day as published; for each whole with its parts. */
function sentencesOf(shown: Shown, words: Words): string[] {
  const { view, lanes, day, coverage, incidents, told } = shown
  const { locale, t } = words
  const claimed = (claim: ClaimAnswer) =>
    t('chart.mark.current', {
      claimant: claim.claimant.name,
      figure: formatQuantity(claim.quantity, locale, t),
      date: formatDate(asOfOf(claim), locale, t),
    })
  const of = (what: string, claims: readonly ClaimAnswer[]) =>
    claims.map((claim) => t('snapshot.alt-of', { what, claim: claimed(claim) }))
  switch (view.chart) {
    case 'by-source':
    case 'over-time':
    case 'contradictions':
      return lanes.flatMap(({ claims }) => claims().map(claimed))
    case 'breakdown':
      return [...(told?.findings ?? [])]
    case 'as-published':
      return (day?.vintages ?? []).map(({ kind, claim, saidOn, saidOnPrecision }) =>
        t(`chart.vintage.name-${kind}`, {
          claimant: claim.claimant.name,
          figure: formatQuantity(claim.quantity, locale, t),
          date: formatDate(asOfOf(claim), locale, t),
          said: formatDate({ date: saidOn, precision: saidOnPrecision }, locale, t),
        }),
      )
    case 'coverage':
      return (coverage?.lanes ?? []).flatMap(({ measure, current }) =>
        of(t(`measure.${measure}`), current),
      )
    case 'map':
      return [
        ...lanes.flatMap(({ place, claims }) => of(place?.name ?? '', claims())),
        ...incidents.flatMap(({ title, lane }) => of(title, lane?.claims() ?? [])),
      ]
    default:
      return view.chart satisfies never
  }
}
