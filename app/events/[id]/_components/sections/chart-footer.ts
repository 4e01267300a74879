import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import type { ViewChoice } from '@/lib/url/view'

type Counts = Readonly<Record<'claims' | 'claimants' | 'publications', number>>
type FooterChoice = Pick<ViewChoice, 'convention' | 'knownAt'>

/** "N claims by M claimants in K publications", the convention, and as of when it was known. */
export function formatChartFooter(
  claims: readonly ClaimAnswer[],
  choice: FooterChoice,
  words: Words,
): string {
  return formatCounts(countsOf(claims), choice, words)
}

function countsOf(claims: readonly ClaimAnswer[]): Counts {
  const count = (of: (claim: ClaimAnswer) => readonly string[]) => new Set(claims.flatMap(of)).size
  return {
    claims: count(({ id }) => [id]),
    claimants: count(({ claimant }) => [claimant.id]),
    publications: count(({ appearances }) =>
      appearances.map(
        ({ publication: { url, publisher, title, publishedAt } }) =>
          url ?? JSON.stringify([publisher.id, title, publishedAt]),
      ),
    ),
  }
}

/** The same of all claims of a lane, current and earlier. */
export function formatLaneFooter(lane: LaneView, choice: FooterChoice, words: Words): string {
  return formatChartFooter([...lane.claims(), ...lane.history()], choice, words)
}

/** The same of claims that were counted already. */
export function formatCounts(
  counts: Counts,
  { convention = 'none', knownAt }: FooterChoice,
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
