/** The calls about events. */
import { comparisonToJson } from '@/lib/answers/lane-json'
import { eventInput } from '@/lib/domain/event'
import {
  isEventKnown,
  readComparison,
  readEvent,
  readEventRevision,
  readEvents,
  readEventTurn,
  readStoreTurn,
} from '../reads'
import { postEvent, postEventRevision } from '../writes'
import { requireReader, requireWriter } from './access'
import { amendWith, eventAmendment } from './amendment'
import { readBody } from './body'
import { comparisonJson, isLong } from './comparison-json'
import { ProblemError } from './problem'
import { eventsQuery, readQuery, readView } from './query'
import { readResponse } from './read'
import { route } from './route'
import { writeResponse } from './write'

const locationOf = ({ id }: { readonly id: string }) => `/api/v1/events/${id}`

export const events = route({
  GET: async (asked) => {
    await requireReader(asked)
    const query = readQuery(eventsQuery, asked.url)
    return readResponse(asked, await readStoreTurn(), [query], () => readEvents(query))
  },
  POST: async (asked) => {
    const key = await requireWriter(asked)
    const outcome = await postEvent(key.name, await readBody(asked, eventInput))
    return writeResponse(outcome, (event) => ({ event }), locationOf)
  },
})

export const event = route({
  GET: async (asked) => {
    await requireReader(asked)
    const { knownAt = null } = readView(asked.url)
    const id = asked.params.id ?? ''
    return readResponse(asked, await readEventTurn(id), [knownAt], async () => {
      const answer = await readEvent(id, knownAt)
      return answer === null ? null : { event: answer }
    })
  },
})

export const eventRevisions = route({
  POST: async (asked) => {
    const key = await requireWriter(asked)
    const changes = await readBody(asked, eventAmendment)
    const amend = amendWith(eventInput, changes)
    const outcome = await postEventRevision(key.name, asked.params.id ?? '', amend, changes.note)
    return writeResponse(outcome, (value) => ({ event: value }), locationOf)
  },
})

export const comparison = route({
  GET: async (asked) => {
    await requireReader(asked)
    const choice = readView(asked.url)
    const { measure } = choice
    if (measure === undefined) {
      throw new ProblemError(400, [{ path: ['measure'], message: 'name the measure to compare' }])
    }
    const id = asked.params.id ?? ''
    const view = [choice]
    return readResponse(
      asked,
      await readEventRevision(id),
      view,
      () => readComparison(id, { ...choice, measure }),
      {
        isThere: () => isEventKnown(id, choice.knownAt ?? null),
        writtenAs: comparisonToJson,
        longOf: (answer) => (isLong(answer) ? comparisonJson(answer) : null),
      },
    )
  },
})
