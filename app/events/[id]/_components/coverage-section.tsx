import { Coverage } from '@/components/charts/coverage'
import { ChartActions } from '@/components/claims/chart-actions'
import { CoverageTable } from '@/components/claims/coverage-table'
import { Section } from '@/components/ui/section'
import type { CoverageAnswer } from '@/lib/answers/coverage'
import { datedFrom } from '@/lib/domain/time'
import { formatCoverage } from '@/lib/format/coverage'
import { formatDate } from '@/lib/format/date'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { newestDay, tableOf } from '@/lib/layout/coverage-cells'
import type { EventPageContent } from './load'

/** Who speaks of what in the whole event: nothing where only one measure is spoken of. */
export function CoverageSection({
  page: { event, choice },
  coverage,
  words,
}: {
  page: EventPageContent
  coverage: CoverageAnswer
  words: Words
}) {
  const { locale, t } = words
  const table = tableOf(coverage)
  const { measures } = table
  if (measures.length < 2) return null
  const names = measures.map((measure) => t(`measure.${measure}`))
  const newest = newestDay(coverage)
  const name = t('chart.coverage.name', { event: event.title })
  // The filters of the page leave nobody out here.
  const { at, publishedBy, knownAt } = choice
  return (
    <Section id="coverage" title={t('chart.coverage.section')}>
      <Coverage
        id={`coverage-${event.id}`}
        {...{ coverage, locale, t }}
        name={name}
        title={
          <>
            <h3>{formatCoverage(table, words)}</h3>
            <p className="small quiet">
              {t('chart.coverage.subtitle', {
                measures: formatList(names, words, names.length),
                date: newest === null ? '' : formatDate(datedFrom(newest), locale, t),
              })}
            </p>
          </>
        }
        footer={
          <>
            {t('event.figure-footer', {
              claims: coverage.lanes.reduce((sum, { current }) => sum + current.length, 0),
              claimants: table.claimants.length,
              publications: coverage.publications,
              convention: t('event.convention-none'),
              knownAt:
                coverage.knownAt === null
                  ? t('event.known-now')
                  : formatDate({ date: coverage.knownAt, precision: 'time' }, locale, t),
            })}
            <ChartActions
              chart="coverage"
              {...{ name, words }}
              event={event.id}
              choice={{ at, publishedBy, knownAt }}
              table="#coverage-table"
            />
          </>
        }
      />
      <details className="mt-3">
        <summary>{t('chart.coverage.table')}</summary>
        <CoverageTable table={table} actors={coverage.actors} words={words} />
      </details>
    </Section>
  )
}
