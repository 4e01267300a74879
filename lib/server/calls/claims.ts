/** The calls about claims: of an event, in each format, and one with everything about it. */
import { z } from 'zod'
import { claimsPage, warningsShape } from '@/lib/answers/page-shapes'
import { claimDetailShape } from '@/lib/answers/revision-shapes'
import { claimSearchShape } from '@/lib/answers/search-shapes'
import { claimShape } from '@/lib/answers/shapes'
import { claimRevisionInput } from '@/lib/domain/revision'
import { statementInput } from '@/lib/domain/statement'
import { ProblemError } from '../http/problem'
import { claimsQuery, knownAtQuery, pageQuery, sourcesQuery } from '../http/query'
import { readResponse } from '../http/read'
import { route } from '../http/route'
import { writeResponse } from '../http/write'
import { choiceNow, withCanonical } from '../reading/choice-now'
import { readClaim, readClaimTurn } from '../reading/claim'
import { readClaims } from '../reading/claims'
import { readClaimSearch } from '../reading/search/search'
import { readEventRevision, readStoreTurn } from '../revision'
import { postClaimRevision, postStatement } from '../writes'

export const eventClaims = route({
  GET: {
    summary: 'Its claims, the latest first',
    query: z.object({ ...claimsQuery.shape, ...pageQuery.shape }),
    answer: { description: 'Claims', name: 'ClaimsPage', schema: claimsPage },
    handle: async (asked, { cursor, limit, ...given }) => {
      const page = { cursor, limit }
      const choice = await choiceNow(asked.id, given)
      const turn = await readEventRevision(asked.id)
      const response = await readResponse(asked, turn, [choice, page], () =>
        readClaims(asked.id, choice, page),
      )
      return withCanonical(response, `/api/v1/events/${asked.id}/claims`, given, choice)
    },
  },
})

export const claimSearch = route({
  GET: {
    summary: 'Claims that answer a question: a number, a measure and names in any order',
    query: z.object({ q: sourcesQuery.shape.q }),
    answer: { description: 'The claims', name: 'ClaimSearch', schema: claimSearchShape },
    handle: async (asked, { q }) => {
      if (q === undefined) {
        throw new ProblemError(400, [{ path: ['q'], message: 'the words to look for' }])
      }
      return readResponse(asked, await readStoreTurn(), [q], () => readClaimSearch(q))
    },
  },
})

export const claim = route({
  GET: {
    summary: 'Everything about one claim',
    query: knownAtQuery,
    answer: { description: 'The claim', name: 'ClaimDetail', schema: claimDetailShape },
    handle: async (asked, { knownAt = null }) =>
      readResponse(asked, await readClaimTurn(asked.id), [knownAt], () =>
        readClaim(asked.id, knownAt),
      ),
  },
})

export const claimRevisions = route({
  POST: {
    summary: 'Revise a claim',
    body: { name: 'ClaimRevisionInput', schema: claimRevisionInput },
    answer: {
      description: 'Recorded',
      name: 'ClaimEnvelope',
      schema: z.object({ claim: claimShape, warnings: warningsShape }),
    },
    handle: async ({ id }, input, by) =>
      writeResponse(
        await postClaimRevision(by, id, input),
        (value) => ({ claim: value }),
        () => `/api/v1/claims/${id}`,
      ),
  },
})

export const statements = route({
  POST: {
    summary: 'Record a statement',
    body: { name: 'StatementInput', schema: statementInput },
    answer: {
      description: 'Recorded',
      name: 'RecordedStatement',
      schema: z.object({
        statement: z.string(),
        claims: z.array(z.object({ ref: z.string(), id: z.string() })),
        warnings: warningsShape,
      }),
    },
    handle: async (_, input, by) =>
      writeResponse(await postStatement(by, input), (recorded) => recorded),
  },
})
