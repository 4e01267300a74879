import type { CoverageAnswer } from '@/lib/answers/coverage'
import {
  formatCounted,
  type CoverageCell,
  type CoverageTable as Table,
} from '@/lib/charts/coverage/coverage-cells'
import type { Measure } from '@/lib/domain/measure'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { viewHref } from '@/lib/url/view'
import { ClaimantName } from './claimant-name'
import { RestOfTable } from './rest-of-table'

/** Rows in one page, many more than the chart draws; an event with more sources has the full table of its claims. */
const MAX_ROWS = 120
/** Counts of one source and measure that a cell lists; it leads to the others. */
const MAX_COUNTS = 6

/** The coverage grid as a table: every count of every source, and in words where there is none. */
export function CoverageTable({
  table: { measures, claimants },
  all = null,
  rows = MAX_ROWS,
  actors,
  words,
}: {
  table: Table
  /** Address of the full table of claims; null where every claim is on the page. */
  all?: string | null
  rows?: number | undefined
  actors: CoverageAnswer['actors']
  words: Words
}) {
  const { t } = words
  const shown = claimants.slice(0, rows)
  return (
    <>
      <table className="table table-cards" id="coverage-table">
        <caption>{t('chart.coverage.table-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.claimant')}</th>
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {t(`measure.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ claimant, cells }) => (
            <tr key={claimant.id}>
              <th scope="row">
                <ClaimantName actor={claimant} words={words} />
              </th>
              {measures.map((measure) => (
                <Cell
                  key={measure}
                  measure={measure}
                  cell={cells.find((one) => one.measure === measure)}
                  actors={actors}
                  words={words}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {all === null && shown.length < claimants.length ? (
        <p className="small">
          {t('chart.coverage.table-cut', { shown: shown.length, all: claimants.length })}
        </p>
      ) : (
        <RestOfTable
          rule="sources"
          shown={shown.length}
          all={claimants.length}
          href={all ?? ''}
          words={words}
        />
      )}
    </>
  )
}

function Cell({
  measure,
  cell,
  actors,
  words,
}: {
  measure: Measure
  cell: CoverageCell | undefined
  actors: CoverageAnswer['actors']
  words: Words
}) {
  const { locale, t } = words
  const label = t(`measure.${measure}`)
  if (cell === undefined) {
    return (
      <td className="quiet" data-label={label}>
        {t('chart.coverage.silence')}
      </td>
    )
  }
  if (cell.withdrawn !== null) {
    return (
      <td data-label={label}>
        <a href={`/claims/${cell.withdrawn.id}`}>{t('chart.coverage.withdrawn')}</a>
      </td>
    )
  }
  return (
    <td data-label={label}>
      <ul>
        {cell.claims.slice(0, MAX_COUNTS).map((claim) => (
          <li key={claim.id}>
            <a className="figure-cell" href={`/claims/${claim.id}`}>
              {formatQuantity(claim.quantity, locale, t)}
            </a>{' '}
            <span className="small quiet">
              {formatCounted(claim, actors, words)}
              {t('list.comma')}
              {formatAsOf(claim, locale, t, 'short')}
            </span>
          </li>
        ))}
        <More claims={cell.claims} t={t} />
      </ul>
    </td>
  )
}

function More({ claims, t }: { claims: CoverageCell['claims']; t: Words['t'] }) {
  const [first] = claims
  if (first === undefined || claims.length <= MAX_COUNTS) return null
  const { event, measure, claimant } = first
  const href = viewHref(`/events/${event}/claims`, { measure, claimant: [claimant.id] })
  return (
    <li>
      <a href={href}>{t('chart.coverage.more', { count: claims.length - MAX_COUNTS })}</a>
    </li>
  )
}
