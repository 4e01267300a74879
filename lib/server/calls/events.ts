/** The calls about events. */
import { z } from 'zod'
import { comparisonToJson } from '@/lib/answers/lane-json'
import { eventsPage, warningsShape } from '@/lib/answers/page-shapes'
import { eventShape } from '@/lib/answers/event-shapes'
import { comparisonShape } from '@/lib/answers/shapes'
import { eventInput, type EventInput } from '@/lib/domain/event'
import { measure } from '@/lib/domain/measure'
import { viewParameters } from '@/lib/url/view'
import { eventAtRevision, refusalsOfStale } from '../amended-since'
import { ProblemError } from '../http/problem'
import { eventsQuery, knownAtQuery } from '../http/query'
import { readResponse } from '../http/read'
import { route } from '../http/route'
import { writeResponse } from '../http/write'
import { choiceNow, withCanonical } from '../reading/choice-now'
import { readComparison } from '../reading/comparison'
import { isEventKnown, readEvent, readEvents, readEventTurn } from '../reading/events'
import { readEventRevision, readStoreTurn } from '../revision'
import { postEvent, postEventRevision } from '../writes'
import { amendWith, eventAmendment, whyOf, type Amendment } from './amendment'
import { comparisonJson, isLong } from './comparison-json'

const RECORDED = {
  description: 'Recorded',
  name: 'RecordedEvent',
  schema: z.object({ event: eventShape, warnings: warningsShape }),
}
const locationOf = ({ id }: { readonly id: string }) => `/api/v1/events/${id}`

export const events = route({
  GET: {
    summary: 'Events, the most recently changed first',
    query: eventsQuery,
    answer: { description: 'Events', name: 'EventsPage', schema: eventsPage },
    handle: async (asked, query) =>
      readResponse(asked, await readStoreTurn(), [query], () => readEvents(query)),
  },
  POST: {
    summary: 'Record an event',
    body: { name: 'EventInput', schema: eventInput },
    answer: RECORDED,
    handle: async (_, input, by) =>
      writeResponse(await postEvent(by, input), (value) => ({ event: value }), locationOf),
  },
})

export const event = route({
  GET: {
    summary: 'One event with its incidents',
    query: knownAtQuery,
    answer: {
      description: 'The event',
      name: 'EventEnvelope',
      schema: z.object({ event: eventShape }),
    },
    handle: async (asked, { knownAt = null }) =>
      readResponse(asked, await readEventTurn(asked.id), [knownAt], async () => {
        const answer = await readEvent(asked.id, knownAt)
        return answer === null ? null : { event: answer }
      }),
  },
})

export const eventRevisions = route({
  POST: {
    summary: 'Amend an event',
    body: { name: 'EventRevisionInput', schema: eventAmendment },
    answer: RECORDED,
    handle: async ({ id }, changes, by) => {
      const amend = await amendSeen(id, changes)
      const outcome = await postEventRevision(by, id, amend, whyOf(changes))
      return writeResponse(outcome, (value) => ({ event: value }), locationOf)
    },
  },
})

/** Amends what is recorded now, where that is still what its sender saw. */
async function amendSeen(id: string, changes: Amendment) {
  const amend = amendWith(eventInput, changes)
  const { seen, reason: _, note: __, ...fields } = changes
  if (typeof seen !== 'number') return amend
  const before = await eventAtRevision(id, seen)
  return (current: EventInput) => {
    if (before === null) {
      const message = `the event has no revision ${seen}`
      throw new ProblemError(422, [{ path: ['seen'], message }])
    }
    const stale = refusalsOfStale(before, current, fields)
    if (stale.length > 0) throw new ProblemError(422, stale)
    return amend(current)
  }
}

export const comparison = route({
  GET: {
    summary: 'One measure, compared by source',
    query: z.object({
      ...viewParameters.omit({ scale: true, beside: true, day: true }).shape,
      measure: z.enum(measure.options, {
        error: ({ input }) => (input === undefined ? 'name the measure to compare' : undefined),
      }),
    }),
    answer: { description: 'The lanes', name: 'Comparison', schema: comparisonShape },
    handle: async (asked, given) => {
      const choice = await choiceNow(asked.id, given)
      const response = await readResponse(
        asked,
        await readEventRevision(asked.id),
        [choice],
        () => readComparison(asked.id, choice),
        {
          isThere: () => isEventKnown(asked.id, choice.knownAt ?? null),
          writtenAs: comparisonToJson,
          longOf: (answer) => (isLong(answer) ? comparisonJson(answer) : null),
        },
      )
      return withCanonical(response, `/api/v1/events/${asked.id}/comparison`, given, choice)
    },
  },
})
