import Link from 'next/link'
import { Term } from '@/components/ui/term'
import type { Words } from '@/lib/format/translator'
import { formatEnds } from '@/lib/sentences/ends'
import { formatApart, formatSubject } from '@/lib/sentences/lane'
import { shortNameIn } from '@/lib/sentences/short-name'
import type { EventPage } from '@/lib/server/reading/event-page'
import { besideParameter } from '@/lib/url/beside'
import { filtersOf } from '@/lib/url/filters'
import { laneChoice } from '@/lib/url/view'
import { hrefOf } from '../event-href'

/** The best supported ones; the filters beside them reach all. */
const MAX_LANES = 40
/** The ends of a count with more claims than these are told on its own page alone. */
const MAX_CLAIMS = 200

/** The other counts of the measure, each with its own figures and the reason why it is not the one that is drawn. */
export function LaneNav({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { measure, comparison, lane: shown, choice } = page
  if (comparison === null || measure === null || comparison.lanes.length < 2) return null
  const { at, publishedBy, knownAt, convention, scale } = choice
  const others = comparison.lanes.filter((lane) => lane !== shown)
  return (
    <nav id="counts" className="section" aria-labelledby="lanes-title">
      <h2 id="lanes-title">{t('event.other-lanes')}</h2>
      <p className="small quiet mb-2">
        {t('event.lanes-why')} <Term is="lane" words={words} />
      </p>
      <ul className="lanes">
        {others.slice(0, MAX_LANES).map((lane) => (
          <li key={JSON.stringify(laneChoice(lane))} className="border-t border-rule py-2 text-sm">
            <Link
              prefetch={false}
              href={hrefOf(page, {
                ...filtersOf(choice),
                measure,
                at,
                publishedBy,
                knownAt,
                convention,
                scale,
                ...laneChoice(lane),
              })}
            >
              {formatSubject(lane, comparison.actors, words)}
            </Link>{' '}
            {shown === undefined ? null : (
              <Link
                prefetch={false}
                className="quiet"
                href={hrefOf(page, {
                  ...choice,
                  ...laneChoice(shown),
                  measure,
                  beside: besideParameter(measure, laneChoice(lane)),
                })}
              >
                {t('beside.link')}
                <span className="sr-only"> {formatSubject(lane, comparison.actors, words)}</span>
              </Link>
            )}
            {lane.counts.current > MAX_CLAIMS ? null : (
              <div>{formatEnds(lane, words, shortNameIn(comparison.actors))}</div>
            )}
            <div className="quiet">
              {[
                t('event.lane-support', { sources: lane.support.sources }),
                shown === undefined ? null : formatApart(shown, lane, comparison.actors, words),
              ]
                .filter((text) => text !== null)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
      {others.length <= MAX_LANES ? null : (
        <p className="small quiet mt-2">
          {t('event.lanes-more', { count: others.length - MAX_LANES })}
        </p>
      )}
    </nav>
  )
}
