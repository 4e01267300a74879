import { ChartFigure } from '@/components/charts/chart-figure'
import { ChartActions } from '@/components/claims/chart-actions'
import { CoverageTable } from '@/components/claims/coverage-table'
import { newestDay, tableOf } from '@/lib/charts/coverage/coverage-cells'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { formatCoverage } from '@/lib/sentences/coverage'
import type { EventPage } from '@/lib/server/reading/event-page'
import { viewHref } from '@/lib/url/view'
import { formatChartFooter } from './chart-footer'
import { ChartHeading, ChartSection } from './chart-section'
import { chartSource } from './chart-source'

/** The coverage of the whole event: nothing where only one measure is spoken of. */
export async function CoverageSection({ page, words }: { page: EventPage; words: Words }) {
  const { locale, t } = words
  const { event, choice } = page
  const content = page.charts.coverage?.content
  if (content === undefined) return null
  const { coverage } = content
  const table = tableOf(coverage)
  const { measures } = table
  if (measures.length < 2) return null
  const names = measures.map((measure) => t(`measure.${measure}`))
  const newest = newestDay(coverage)
  const name = t('chart.coverage.name', { event: event.title })
  // The filters of the page leave nobody out here.
  const { at, publishedBy, knownAt } = choice
  return (
    <ChartSection id="coverage">
      <ChartFigure
        id={`coverage-${event.id}`}
        content={content}
        words={words}
        source={await chartSource(event, 'coverage', { at, publishedBy, knownAt }, words)}
        name={name}
        title={
          <ChartHeading
            id="coverage"
            kind={t('chart.coverage.section')}
            finding={formatCoverage(table, coverage.actors, words)}
          >
            {t('chart.coverage.subtitle', {
              measures: formatList(names, words, names.length),
              date: newest === null ? '' : formatDate(datedFrom(newest), locale, t),
            })}
          </ChartHeading>
        }
        footer={
          <div className="fig-foot">
            {formatChartFooter(content, { knownAt: coverage.knownAt ?? undefined }, words)}
            <ChartActions
              chart="coverage"
              name={name}
              words={words}
              event={event.id}
              choice={{ at, publishedBy, knownAt }}
              table="#coverage-table"
            />
          </div>
        }
      />
      <details className="mt-3">
        <summary className="small">{t('chart.coverage.table')}</summary>
        <CoverageTable
          table={table}
          all={viewHref(`/events/${event.id}/claims`, { at, publishedBy, knownAt })}
          actors={coverage.actors}
          words={words}
        />
      </details>
    </ChartSection>
  )
}
