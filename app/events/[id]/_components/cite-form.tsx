import type { LaneAnswer } from '@/lib/answers/shapes'
import type { Measure } from '@/lib/domain/measure'
import type { Words } from '@/lib/format/translator'
import type { CitableChart } from '@/lib/url/snapshot-view'
import { laneChoice, type ViewChoice } from '@/lib/url/view'

interface CiteFormProps {
  readonly chart: CitableChart
  readonly event: string
  readonly measure: Measure
  readonly lane: LaneAnswer
  readonly choice: ViewChoice
  readonly words: Words
}

/** Makes a snapshot of the chart as it is seen, and leads to it; a plain form, so it needs no script. */
export function CiteForm({ chart, event, measure, lane, choice, words: { t } }: CiteFormProps) {
  const { at, publishedBy, knownAt, convention, scale } = choice
  const view = { at, publishedBy, knownAt, convention, scale, ...laneChoice(lane) }
  const fields = Object.entries({ event, chart, measure, ...view })
  return (
    <form method="post" action="/s" className="no-print mt-2">
      {fields.map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" {...{ name, value }} />,
      )}
      <button className="button" type="submit" aria-label={t(`snapshot.cite-${chart}`)}>
        {t('snapshot.cite-chart')}
      </button>
    </form>
  )
}
