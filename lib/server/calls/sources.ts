/** The calls about sources: actors that claim. */
import { z } from 'zod'
import { sourceDetail, sourcesPage, warningsShape } from '@/lib/answers/page-shapes'
import { sourceShape } from '@/lib/answers/source-shape'
import { actorInput } from '@/lib/domain/actor'
import { pageQuery, sourcesQuery } from '../http/query'
import { readResponse } from '../http/read'
import { route } from '../http/route'
import { writeResponse } from '../http/write'
import { readSource, readSources } from '../reading/sources'
import { readStoreTurn } from '../revision'
import { postSource, postSourceRevision } from '../writes'
import { amendWith, sourceAmendment, whyOf } from './amendment'

const RECORDED = {
  description: 'Recorded',
  name: 'SourceEnvelope',
  schema: z.object({ source: sourceShape, warnings: warningsShape }),
}
const locationOf = ({ id }: { readonly id: string }) => `/api/v1/sources/${id}`

export const sources = route({
  GET: {
    summary: 'Who claims; with q, every source that matches',
    query: sourcesQuery,
    answer: { description: 'Sources', name: 'SourcesPage', schema: sourcesPage },
    handle: async (asked, query) =>
      readResponse(asked, await readStoreTurn(), [query], () => readSources(query)),
  },
  POST: {
    summary: 'Record a source',
    body: { name: 'SourceInput', schema: actorInput },
    answer: RECORDED,
    handle: async (_, input, by) =>
      writeResponse(await postSource(by, input), (value) => ({ source: value }), locationOf),
  },
})

export const source = route({
  GET: {
    summary: 'One source with its claims',
    query: pageQuery,
    answer: { description: 'The source', name: 'SourceDetail', schema: sourceDetail },
    handle: async (asked, page) =>
      readResponse(asked, await readStoreTurn(), [page], () => readSource(asked.id, page)),
  },
})

export const sourceRevisions = route({
  POST: {
    summary: 'Amend a source',
    body: { name: 'SourceRevisionInput', schema: sourceAmendment },
    answer: RECORDED,
    handle: async ({ id }, changes, by) => {
      const amend = amendWith(actorInput, changes)
      const outcome = await postSourceRevision(by, id, amend, whyOf(changes))
      return writeResponse(outcome, (value) => ({ source: value }), locationOf)
    },
  },
})
