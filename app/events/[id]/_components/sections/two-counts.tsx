import { ApplyAtOnce } from '@/components/ui/apply-at-once'
import { Choice, type Option } from '@/components/ui/choice'
import { Section } from '@/components/ui/section'
import type { EventAnswer } from '@/lib/answers/event-shapes'
import { MEASURES } from '@/lib/domain/measure'
import type { Words } from '@/lib/format/translator'
import { formatApart } from '@/lib/sentences/lane'
import type { EventPage } from '@/lib/server/reading/event-page'
import { readTwoCounts, type CountFound } from '@/lib/server/reading/two-counts'
import { besideParameter } from '@/lib/url/beside'
import { countParameter, type NamedCount } from '@/lib/url/event-parameters'
import { laneChoice, parameterValues, viewHref, VIEW_PARAMETERS } from '@/lib/url/view'
import { LaneFigure } from './lane-figure'

const FORM = 'two-counts-form'

/** Any two counts of a crisis beside each other, also of different incidents: never one axis, never a sum. */
export async function TwoCounts({
  page,
  named,
  words,
}: {
  page: EventPage
  named: readonly (NamedCount | null)[]
  words: Words
}) {
  const { t, locale } = words
  const { event, choice, measure } = page
  const options = optionsOf(event, words)
  if (options.length < 2) return null
  const found = await readTwoCounts(event, named, choice, locale)
  const values = named.map((count) => count && valueOf(count))
  const view = { ...choice, measure: measure ?? undefined }
  return (
    <Section id="two-counts" title={t('page.second')}>
      <form method="get" action="#two-counts" id={FORM} className="find-claims no-print">
        {VIEW_PARAMETERS.flatMap((name) =>
          parameterValues(view, name).map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
        )}
        {(['first', 'second'] as const).map((name, index) => (
          <Choice
            key={name}
            name={name}
            label={t(`page.second-${name}`)}
            options={options}
            chosen={values[index] ?? undefined}
            any={t('beside.none')}
          />
        ))}
        <ApplyAtOnce
          form={FORM}
          applied={{ first: some(values[0]), second: some(values[1]) }}
          faults={[]}
        >
          <button className="button" type="submit">
            {t('page.second-show')}
          </button>
        </ApplyAtOnce>
      </form>
      <Both found={found} page={page} words={words} />
    </Section>
  )
}

const some = (value: string | null | undefined) => (value == null ? [] : [value])
const valueOf = (count: NamedCount) =>
  countParameter(count, besideParameter(count.choice.measure, count.choice))

function Both({
  found,
  page,
  words,
}: {
  found: readonly (CountFound | null)[]
  page: EventPage
  words: Words
}) {
  const { at, publishedBy, knownAt, convention } = page.choice
  const view = { at, publishedBy, knownAt, convention }
  const [first = null, second = null] = found
  const why = first === null || second === null ? null : reasonsOf(first, second, words)
  return (
    <>
      {why === null ? null : <p className="measure-text small">{why}</p>}
      <div className="beside" data-beside>
        {[first, second].map((count, index) =>
          count === null ? null : (
            <div key={index}>
              <p className="small quiet">
                <bdi>{count.event.title}</bdi>
              </p>
              <LaneFigure
                id={`count-${index + 1}-${count.event.id}`}
                section={`count-${index + 1}`}
                level="h3"
                event={count.event}
                content={count.chart.content}
                choice={view}
                table={viewHref(`/events/${count.event.id}/claims`, {
                  at,
                  publishedBy,
                  knownAt,
                  ...laneChoice(count.lane),
                  measure: count.lane.measure,
                })}
                words={words}
              />
            </div>
          ),
        )}
      </div>
    </>
  )
}

/** Why the two are two; null for one and the same. */
function reasonsOf(first: CountFound, second: CountFound, words: Words): string | null {
  const { t } = words
  const actors = { ...first.actors, ...second.actors }
  const apart = formatApart(first.lane, second.lane, actors, words)
  const incident =
    first.event.id === second.event.id
      ? ''
      : t('reason-apart.incident', { value: second.event.title })
  const reasons = [incident, apart].filter((reason) => reason !== '').join(t('list.comma'))
  return reasons === '' ? t('beside.same') : t('beside.why', { reasons })
}

/** The best supported count of each measure, of the crisis and of each of its incidents. */
function optionsOf(event: EventAnswer, { t }: Words): Option[] {
  return MEASURES.flatMap((measure) =>
    [event, ...event.incidents].flatMap((one) => {
      const headline = one.measures[measure]
      if (headline === undefined || headline.basis === 'period') return []
      const lane = { ...headline, from: null, asOf: null }
      return [
        {
          value: countParameter(
            { event: one.id, choice: { measure } },
            besideParameter(measure, laneChoice(lane)),
          ),
          label: t('page.count-of', { measure: t(`measure.${measure}`), incident: one.title }),
        },
      ]
    }),
  )
}
