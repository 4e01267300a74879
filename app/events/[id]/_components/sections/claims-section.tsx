import { ClaimsTable, type ClaimRow, type RowState } from '@/components/claims/claims-table'
import { Section } from '@/components/ui/section'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { laneRolesOf } from '@/lib/domain/lane-role'
import { compareText } from '@/lib/domain/text'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import type { EventPage } from '@/lib/server/reading/event-page'
import { nextTurn } from '@/lib/turns'
import { filtersOf } from '@/lib/url/filters'
import { isChosen, isOfPeriod, laneChoice, viewHref } from '@/lib/url/view'

/** The claims of the lane that is drawn: current, earlier, withdrawn, and parts under their whole. */
export async function ClaimsSection({
  page,
  lane,
  words,
}: {
  page: EventPage
  lane: LaneView
  words: Words
}) {
  const { t } = words
  const { event, measure, comparison, choice } = page
  if (measure === null || comparison === null) return null
  const { at, publishedBy, knownAt } = choice
  const download = (format: 'csv' | 'json') =>
    viewHref(`/api/v1/events/${event.id}/claims.${format}`, {
      ...filtersOf(choice),
      measure,
      at,
      publishedBy,
      knownAt,
      ...laneChoice(lane),
    })
  const caption = t('event.table-caption', {
    measure: t(`measure.${measure}`),
    subject: formatSubject(lane, comparison.actors, words),
  })
  const full = viewHref(`/events/${event.id}/claims`, {
    ...filtersOf(choice),
    measure,
    at,
    publishedBy,
    knownAt,
    ...laneChoice(lane),
  })
  // A lane of 40,000 claims takes long to be sorted: a turn of its own.
  await nextTurn()
  const { wholes, all } = newest(page.claims, lane)
  const rows = rowsOf(wholes, page.claims, lane, words)
  return (
    <Section id="claims" title={t('event.table')}>
      <ClaimsTable rows={rows} caption={caption} words={words} />
      {all === wholes.length ? null : (
        <p className="small mt-3">
          {t('event.table-first', { shown: wholes.length, all })}{' '}
          <a href={full}>{t('event.table-full')}</a>
        </p>
      )}
      <p className="small no-print mt-3">
        {t('event.download')} <a href={download('csv')}>CSV</a> <a href={download('json')}>JSON</a>
      </p>
    </Section>
  )
}

/** Rows of wholes: the full table has the rest. */
const MAX_ROWS = 60

/** The newest claims of the lane, withdrawn ones included, and how many it has. */
function newest(claims: readonly ClaimAnswer[], lane: LaneView) {
  const withdrawn = claims.filter(
    (claim) =>
      claim.status === 'withdrawn' &&
      claim.partOf === null &&
      isChosen(claim, laneChoice(lane)) &&
      isOfPeriod(claim, laneChoice(lane)),
  )
  const sorted = [...lane.claims(), ...lane.history(), ...withdrawn].toSorted(
    (a, b) => compareText(b.asOf, a.asOf) || compareText(a.id, b.id),
  )
  return { wholes: sorted.slice(0, MAX_ROWS), all: sorted.length }
}

/** Each whole is followed by its parts. */
function rowsOf(
  wholes: readonly ClaimAnswer[],
  claims: readonly ClaimAnswer[],
  lane: LaneView,
  words: Words,
): ClaimRow[] {
  const idsOf = (of: readonly ClaimAnswer[]) => of.map(({ id }) => id)
  const roles = laneRolesOf([{ current: idsOf(lane.claims()), history: idsOf(lane.history()) }])
  const stateOf = ({ id, status }: ClaimAnswer): RowState =>
    status === 'withdrawn' ? 'withdrawn' : (roles.get(id) ?? 'part')
  const withParts = (claim: ClaimAnswer, whole: ClaimAnswer | null): ClaimRow[] => [
    {
      claim,
      state: stateOf(claim),
      whole:
        whole === null
          ? null
          : `${whole.claimant.name}, ${formatQuantity(whole.quantity, words.locale, words.t)}`,
    },
    ...claims
      .filter((part) => part.partOf === claim.id && !roles.has(part.id))
      .flatMap((part) => withParts(part, claim)),
  ]
  return wholes.flatMap((claim) => withParts(claim, null))
}
