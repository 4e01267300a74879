import type { ClaimAnswer } from '@/lib/answers/shapes'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import type { ViewChoice } from '@/lib/url/view'

/** "N claims by M claimants in K publications", the convention, and as of when it was known. */
export function formatChartFooter(
  claims: readonly ClaimAnswer[],
  { convention = 'none', knownAt }: Pick<ViewChoice, 'convention' | 'knownAt'>,
  { locale, t }: Words,
): string {
  const count = (of: (claim: ClaimAnswer) => readonly string[]) => new Set(claims.flatMap(of)).size
  return t('event.figure-footer', {
    claims: count(({ id }) => [id]),
    claimants: count(({ claimant }) => [claimant.id]),
    publications: count(({ appearances }) =>
      appearances.map(({ publication: { url, publisher, title, publishedAt } }) =>
        JSON.stringify(url === null ? [publisher.id, title, publishedAt] : url),
      ),
    ),
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
