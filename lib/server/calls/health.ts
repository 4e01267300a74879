/** `GET /api/v1/health`: how the store is, and how much there is, for readers. */
import * as shapes from '@/lib/answers/page-shapes'
import { mayRead } from '../http/access'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'
import { unavailable } from '../http/unavailable'
import { readHealth } from '../reading/health'

const HEALTH = { name: 'Health', schema: shapes.health }

export const health = route({
  GET: {
    access: 'anybody',
    summary: 'How the store is',
    answer: { description: 'It can be read and written', ...HEALTH },
    refusals: {
      503: {
        description: 'What is wrong, as `status`; Retry-After says when to ask again',
        ...HEALTH,
      },
    },
    handle: async (asked) => {
      const { claims, ...state } = await readHealth()
      if (state.status !== 'ok') {
        const { headers } = unavailable(state.status)
        return jsonResponse(state, { 'Cache-Control': 'no-store', ...headers }, 503)
      }
      // A store in trouble may not know whose key it is.
      const answer = (await mayRead(asked)) ? { ...state, claims } : state
      return jsonResponse(answer, { 'Cache-Control': 'no-store' })
    },
  },
})
