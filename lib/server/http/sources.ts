/** The calls about sources: actors that claim. */
import { actorInput } from '@/lib/domain/actor'
import { readSource, readSources, readStoreTurn } from '../reads'
import { postSource, postSourceRevision } from '../writes'
import { requireReader, requireWriter } from './access'
import { amendWith, sourceAmendment } from './amendment'
import { readBody } from './body'
import { pageQuery, readQuery, sourcesQuery } from './query'
import { readResponse } from './read'
import { route } from './route'
import { writeResponse } from './write'

const locationOf = ({ id }: { readonly id: string }) => `/api/v1/sources/${id}`

export const sources = route({
  GET: async (asked) => {
    await requireReader(asked)
    const query = readQuery(sourcesQuery, asked.url)
    return readResponse(asked, await readStoreTurn(), [query], () => readSources(query))
  },
  POST: async (asked) => {
    const key = await requireWriter(asked)
    const outcome = await postSource(key.name, await readBody(asked, actorInput))
    return writeResponse(outcome, (source) => ({ source }), locationOf)
  },
})

export const source = route({
  GET: async (asked) => {
    await requireReader(asked)
    const page = readQuery(pageQuery, asked.url)
    return readResponse(asked, await readStoreTurn(), [page], () =>
      readSource(asked.params.id ?? '', page),
    )
  },
})

export const sourceRevisions = route({
  POST: async (asked) => {
    const key = await requireWriter(asked)
    const changes = await readBody(asked, sourceAmendment)
    const amend = amendWith(actorInput, changes)
    const outcome = await postSourceRevision(key.name, asked.params.id ?? '', amend, changes.note)
    return writeResponse(outcome, (value) => ({ source: value }), locationOf)
  },
})
