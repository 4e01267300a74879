import { Served } from '@/app/_components/served'
import { ClaimsTable } from '@/components/claims/claims-table'
import { ApplyAtOnce } from '@/components/ui/apply-at-once'
import { Section } from '@/components/ui/section'
import type { LaneView } from '@/lib/answers/lane-view'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import type { EventPage } from '@/lib/server/reading/event-page'
import { nextTurn } from '@/lib/turns'
import { filtersOf } from '@/lib/url/filters'
import type { TableChoice } from '@/lib/url/event-parameters'
import { TAB_PARAMETER } from '@/lib/url/tab'
import { laneChoice, parameterValues, viewHref, VIEW_PARAMETERS } from '@/lib/url/view'
import { claimRows } from './claim-rows'

/** Rows in sight, and rows that are folded behind them: the full table has the rest. */
const MAX_SHOWN = 3
const MAX_ROWS = 60

interface Props {
  readonly page: EventPage
  readonly lane: LaneView
  readonly table: TableChoice
  readonly words: Words
}

/** The claims of the lane that is drawn: current, earlier, withdrawn, and parts under their whole. */
export async function ClaimsSection({ page, lane, table, words }: Props) {
  const { t } = words
  const { event, measure, comparison, choice } = page
  if (measure === null || comparison === null) return null
  const { at, publishedBy, knownAt } = choice
  const view = {
    ...filtersOf(choice),
    measure,
    at,
    publishedBy,
    knownAt,
    ...laneChoice(lane),
  }
  const download = (format: 'csv' | 'json') =>
    viewHref(`/api/v1/events/${event.id}/claims.${format}`, view)
  const caption = t('event.lead-subject', {
    measure: t(`measure.${measure}`),
    subject: formatSubject(lane, comparison.actors, words),
  })
  // A lane of 40,000 claims takes long to be sorted: a turn of its own.
  await nextTurn()
  const { rows, wholes, all } = claimRows(
    page.claims,
    lane,
    table,
    comparison.actors,
    MAX_ROWS,
    words,
  )
  const isSought = table.find !== ''
  const shown = isSought ? rows : rows.slice(0, MAX_SHOWN)
  const rest = rows.slice(shown.length)
  return (
    <Section id="claims" title={t('event.table')}>
      <FindForm page={page} table={table} words={words} />
      {isSought ? (
        <p className="small" role="status">
          {t('page.found', { shown: wholes, all })}
        </p>
      ) : null}
      {shown.length === 0 ? null : (
        <Served>
          <ClaimsTable rows={shown} caption={caption} words={words} />
        </Served>
      )}
      {rest.length === 0 ? null : (
        <details className="more-claims">
          <summary>{t('page.rest', { count: rest.length })}</summary>
          <Served>
            <ClaimsTable rows={rest} caption={caption} words={words} />
          </Served>
        </details>
      )}
      <p className="small no-print mt-3">
        {wholes === all || isSought ? null : <>{t('event.table-first', { shown: wholes, all })} </>}
        <a href={viewHref(`/events/${event.id}/claims`, view)}>{t('event.table-full')}</a>
        {' · '}
        <a href={download('csv')}>CSV</a> <a href={download('json')}>JSON</a>
      </p>
    </Section>
  )
}

/** A number, words or a source, and which end of time comes first: applied at once with script, and without it by the button. */
function FindForm({ page, table, words: { t } }: Omit<Props, 'lane'>) {
  const { choice, measure, tab } = page
  const view = { ...choice, measure: measure ?? undefined }
  return (
    <form method="get" action="#claims" id="find-claims" className="find-claims no-print">
      {VIEW_PARAMETERS.flatMap((name) =>
        parameterValues(view, name).map((value) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        )),
      )}
      {tab === null ? null : <input type="hidden" name={TAB_PARAMETER} value={tab} />}
      <span className="field">
        <input
          name="find"
          type="search"
          defaultValue={table.find}
          placeholder={t('page.find')}
          aria-label={t('page.find')}
          autoComplete="off"
          size={24}
        />
      </span>
      <span className="field">
        <select
          name="order"
          defaultValue={table.order === 'first' ? 'first' : ''}
          aria-label={t('page.order')}
        >
          <option value="">{t('page.order-last')}</option>
          <option value="first">{t('page.order-first')}</option>
        </select>
      </span>
      <ApplyAtOnce
        form="find-claims"
        applied={{ find: [table.find], order: table.order === 'first' ? ['first'] : [] }}
        faults={[]}
      >
        <button className="button" type="submit">
          {t('page.find-button')}
        </button>
      </ApplyAtOnce>
    </form>
  )
}
