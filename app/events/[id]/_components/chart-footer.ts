import type { ClaimAnswer, LaneAnswer } from '@/lib/answers/shapes'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import type { ViewChoice } from '@/lib/url/view'

type Read = Pick<ViewChoice, 'convention' | 'knownAt'>

/** "N claims by M claimants in K publications", the convention, and as of when it was known. */
export function formatChartFooter(
  claims: readonly ClaimAnswer[],
  choice: Read,
  words: Words,
): string {
  const count = (of: (claim: ClaimAnswer) => readonly string[]) => new Set(claims.flatMap(of)).size
  const counts = {
    claims: count(({ id }) => [id]),
    claimants: count(({ claimant }) => [claimant.id]),
    publications: count(({ appearances }) =>
      appearances.map(({ publication: { url, publisher, title, publishedAt } }) =>
        JSON.stringify(url === null ? [publisher.id, title, publishedAt] : url),
      ),
    ),
  }
  return formatCounts(counts, choice, words)
}

/** The same of all claims of a lane, current and earlier. */
export function formatLaneFooter(lane: LaneAnswer, choice: Read, words: Words): string {
  return formatChartFooter([...lane.current, ...lane.history], choice, words)
}

/** The same of claims that were counted already. */
export function formatCounts(
  counts: Readonly<Record<'claims' | 'claimants' | 'publications', number>>,
  { convention = 'none', knownAt }: Read,
  { locale, t }: Words,
): string {
  return t('event.figure-footer', {
    ...counts,
    convention:
      convention === 'none'
        ? t('event.convention-none')
        : t('event.convention-chosen', { convention: t(`convention.${convention}`) }),
    knownAt:
      knownAt === undefined
        ? t('event.known-now')
        : formatDate({ date: knownAt, precision: 'time' }, locale, t),
  })
}
