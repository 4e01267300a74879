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
      {lane === undefined || lane.support.claims === 0 ? null : (
        <p className="small quiet">{formatCounts(lane.support, words)}.</p>
      )}
    </div>
  )
}
