/** The calls about claims: of an event, in each format, and one with everything about it. */
import { claimRevisionInput } from '@/lib/domain/revision'
import { statementInput } from '@/lib/domain/statement'
import { readClaim, readClaims, readClaimTurn, readEventRevision } from '../reads'
import { postClaimRevision, postStatement } from '../writes'
import { requireReader, requireWriter } from './access'
import { readBody } from './body'
import { readView, readViewAndPage } from './query'
import { readResponse } from './read'
import { route } from './route'
import { writeResponse } from './write'

export const eventClaims = route({
  GET: async (asked) => {
    await requireReader(asked)
    const { choice, page } = readViewAndPage(asked.url)
    const id = asked.params.id ?? ''
    return readResponse(asked, await readEventRevision(id), [choice, page], () =>
      readClaims(id, choice, page),
    )
  },
})

export const claim = route({
  GET: async (asked) => {
    await requireReader(asked)
    const { knownAt = null } = readView(asked.url)
    const id = asked.params.id ?? ''
    return readResponse(asked, await readClaimTurn(id), [knownAt], () => readClaim(id, knownAt))
  },
})

export const claimRevisions = route({
  POST: async (asked) => {
    const key = await requireWriter(asked)
    const id = asked.params.id ?? ''
    const outcome = await postClaimRevision(key.name, id, await readBody(asked, claimRevisionInput))
    return writeResponse(
      outcome,
      (value) => ({ claim: value }),
      () => `/api/v1/claims/${id}`,
    )
  },
})

export const statements = route({
  POST: async (asked) => {
    const key = await requireWriter(asked)
    const outcome = await postStatement(key.name, await readBody(asked, statementInput))
    return writeResponse(outcome, (recorded) => recorded)
  },
})
