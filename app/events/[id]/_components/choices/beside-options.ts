import type { Option } from '@/components/ui/choice'
import { MEASURES } from '@/lib/domain/measure'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import type { EventPage } from '@/lib/server/reading/event-page'
import { besideParameter } from '@/lib/url/beside'
import { laneChoice } from '@/lib/url/view'

/** As many lanes, and as many periods, as somebody looks through. */
const MAX_LISTED = 60

/**
 * What can be seen beside the drawn lane: the measure's other lanes, the best supported first, its other
 * periods, other measures; and how many lanes and periods are left out.
 */
export function besideOptions(
  page: EventPage,
  words: Words,
): { readonly options: readonly Option[]; readonly left: number } {
  const { t } = words
  const { event, measure, everyone, wholeLane, choice } = page
  if (measure === null || everyone === null || wholeLane === undefined) {
    return { options: [], left: 0 }
  }
  const { lanes, actors } = everyone
  const apart = lanes.filter((lane) => lane !== wholeLane)
  const others = [
    ...apart.slice(0, MAX_LISTED),
    ...wholeLane.periods.slice(0, MAX_LISTED).map((period) => ({ ...wholeLane, ...period })),
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
  const options =
    beside === undefined || offered.some(({ value }) => value === beside)
      ? offered
      : [...offered, { value: beside, label: t('beside.chosen') }]
  return { options, left: apart.length + wholeLane.periods.length - others.length }
}
