/** The calls about the whole house: health, the ledger, the document, and every path that is none. */
import { readChanges, readHealth, readStoreTurn } from '../reads'
import { requireReader } from './access'
import { openApiDocument } from './openapi'
import { ProblemError } from './problem'
import { changesQuery, readQuery } from './query'
import { jsonResponse, readResponse } from './read'
import { route } from './route'

export const health = route({
  GET: async () => jsonResponse(await readHealth(), { 'Cache-Control': 'no-store' }),
})

export const changes = route({
  GET: async (asked) => {
    await requireReader(asked)
    const query = readQuery(changesQuery, asked.url)
    return readResponse(asked, await readStoreTurn(), [query], () => readChanges(query))
  },
})

export const openApi = route({
  GET: async (asked) => readResponse(asked, 0, [], async () => openApiDocument()),
})

const notFound = async () => {
  throw new ProblemError(404)
}

export const nothing = route({ GET: notFound, POST: notFound })
