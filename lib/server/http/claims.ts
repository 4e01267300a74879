/** The calls about claims: of an event, in each format, and one with everything about it. */
import { claimRevisionInput } from '@/lib/domain/revision'
import { statementInput } from '@/lib/domain/statement'
import { viewHref } from '@/lib/url/view'
import { readAllClaims, readClaim, readClaims, readClaimTurn, readEventRevision } from '../reads'
import { postClaimRevision, postStatement } from '../writes'
import { requireReader, requireWriter } from './access'
import { readBody } from './body'
import { csvStream } from './csv'
import { ProblemError } from './problem'
import { readView, readViewAndPage } from './query'
import { etagOf, notModified, readHeaders, readResponse } from './read'
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

/** All claims of the view in one file; the address of the same view in JSON is in a Link header. */
export const eventClaimsCsv = route({
  GET: async (asked) => {
    await requireReader(asked)
    const choice = readView(asked.url)
    const id = asked.params.id ?? ''
    const turn = await readEventRevision(id)
    if (turn === null) throw new ProblemError(404)
    const etag = etagOf([asked.url.pathname, turn, choice])
    const same = notModified(asked, etag)
    if (same !== null) return same
    const claims = await readAllClaims(id, choice)
    if (claims === null) throw new ProblemError(404)
    const view = viewHref(`/api/v1/events/${id}/claims`, choice)
    return new Response(csvStream(claims), {
      headers: {
        ...readHeaders(etag),
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${id}-claims.csv"`,
        Link: `<${view}>; rel="alternate"; type="application/json"`,
      },
    })
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
