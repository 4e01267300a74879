import Link from 'next/link'
import { Section } from '@/components/ui/section'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { Words } from '@/lib/format/translator'
import { gapsOf } from '@/lib/sentences/gaps'
import { formatMisfit, misfitsOf, type Misfit } from '@/lib/sentences/misfits'
import { shortNameIn } from '@/lib/sentences/short-name'
import type { EventPage } from '@/lib/server/reading/event-page'
import { tabHref } from '../event-href'

const SHOWN = 3
/** The most that are folded; the page of all pairs leads to the rest. */
const MAX_FOLDED = 12

/** What does not fit together, a short sentence a pair, the widest gap first; “all pairs” opens the matrix below. */
export function MisfitsSection({
  page,
  lane,
  words,
}: {
  page: EventPage
  lane: LaneView
  words: Words
}) {
  const { t } = words
  const gaps = gapsOf(lane, page.comparison?.lanes ?? [])
  if (lane.pairs.count === 0 && gaps.length === 0) return null
  const actors = page.comparison?.actors ?? {}
  const misfits = misfitsOf(lane)
  const total = lane.contradictions().total + lane.differences().total
  const [first, folded] = [misfits.slice(0, SHOWN), misfits.slice(SHOWN, SHOWN + MAX_FOLDED)]
  return (
    <Section id="misfits" title={t('page.misfits')}>
      {first.length === 0 && lane.pairs.count > 0 ? (
        <p className="small">{t('page.misfits-none')}</p>
      ) : null}
      <Misfits misfits={first} actors={actors} words={words} />
      {gaps.map((gap) => (
        <p key={gap} className="small mt-2" data-exceeds>
          {gap}
        </p>
      ))}
      {folded.length === 0 ? null : (
        <details className="small">
          <summary>{t('page.misfits-more', { count: total - first.length })}</summary>
          <Misfits misfits={folded} actors={actors} words={words} />
        </details>
      )}
      {page.tab === 'pairs' || lane.pairs.count === 0 ? null : (
        <p className="small no-print">
          <Link
            prefetch={false}
            scroll={false}
            id="verdicts"
            data-tab="pairs"
            href={`${tabHref(page, 'pairs')}#verdicts`}
          >
            {t('page.all-pairs', { count: lane.pairs.count })}
          </Link>
        </p>
      )}
    </Section>
  )
}

function Misfits({
  misfits,
  actors,
  words,
}: {
  misfits: readonly Misfit[]
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const nameOf = shortNameIn(actors)
  return (
    <ul className="misfits">
      {misfits.map((misfit) => (
        <li key={`${misfit.a.id} ${misfit.b.id}`} data-verdict={misfit.verdict}>
          <a href={`/claims/${misfit.a.id}`} className="misfit">
            {formatMisfit(misfit, nameOf, words)}
          </a>
        </li>
      ))}
    </ul>
  )
}
