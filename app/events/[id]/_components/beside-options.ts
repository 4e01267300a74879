import type { Option } from '@/components/ui/choice'
import { MEASURES } from '@/lib/domain/measure'
import { formatSubject } from '@/lib/format/lane'
import type { Words } from '@/lib/format/translator'
import { besideParameter } from '@/lib/url/beside'
import { laneChoice } from '@/lib/url/view'
import { laneIdOf, type EventPageContent } from './load'

/** What can be seen beside the drawn lane: the measure's other lanes, its other periods, other measures. */
export function besideOptions(page: EventPageContent, words: Words): Option[] {
  const { t } = words
  const { event, measure, everyone, wholeLane, choice } = page
  if (measure === null || everyone === null || wholeLane === undefined) return []
  const { lanes, actors } = everyone
  const others = [
    ...lanes.filter((lane) => lane !== wholeLane).map((lane) => laneIdOf(measure, lane)),
    ...wholeLane.periods.map((period) => ({ ...laneIdOf(measure, wholeLane), ...period })),
  ].map((lane) => ({
    value: besideParameter(measure, laneChoice(lane)),
    label: formatSubject(lane, actors, words),
  }))
  const measures = MEASURES.flatMap((other) => {
    const headline = event.measures[other]
    if (headline === undefined || other === measure || headline.basis === 'period') return []
    const chosen = laneChoice({ ...headline, from: null, asOf: null })
    return [
      {
        value: besideParameter(other, chosen),
        label: t('event.lead-subject', {
          measure: t(`measure.${other}`),
          subject: formatSubject({ ...headline, asOf: null }, actors, words),
        }),
      },
    ]
  })
  const offered = [...others, ...measures]
  const { beside } = choice
  // What is chosen stays on offer, whatever fits.
  return beside === undefined || offered.some(({ value }) => value === beside)
    ? offered
    : [...offered, { value: beside, label: t('beside.chosen') }]
}
