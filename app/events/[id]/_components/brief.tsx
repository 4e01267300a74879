import type { LaneView } from '@/lib/answers/lane-view'
import type { Words } from '@/lib/format/translator'
import { formatBrief } from '@/lib/sentences/brief'
import { formatCounts } from '@/lib/sentences/lead'
import type { EventPage } from '@/lib/server/reading/event-page'
import { isGroupStated } from './tiles'

/** One sentence written from the data, and one line of counts. */
export function Brief({ page, words }: { page: EventPage; words: Words }) {
  const { measure, lane, comparison, incidents, spoken } = page
  if (measure === null || comparison === null) return null
  const claimed = incidents.filter((incident) => incident.lane !== null).length
  return (
    <div className="brief" data-lead>
      <p className="lead">
        {formatBrief(measure, lane, comparison.actors, words, {
          isGroupStated: isGroupStated(spoken),
          claimed,
        })}
      </p>
      {lane === undefined ? null : (
        <p className="small quiet">{formatCounts(countsIn(lane), words)}.</p>
      )}
    </div>
  )
}

/** As the chart under it counts them: denials and withdrawn claims are claims, and who denies is a source. */
function countsIn({ counts, support }: LaneView) {
  return {
    sources: counts.current,
    claimants: support.claimants === 0 ? counts.current : support.claimants,
    claims: counts.current + counts.history + counts.withdrawn,
  }
}
