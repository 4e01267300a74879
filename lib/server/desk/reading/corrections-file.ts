/** The file of what editors corrected, for whoever may record. */
import 'server-only'
import { isAtLeast } from '@/lib/store/people'
import { ProblemError, problemResponse } from '../../http/problem'
import { theStore } from '../../open'
import { personOf } from '../../people/person'
import { correctionLines } from './corrections'

export const readingCorrections = {
  GET: async (request: Request): Promise<Response> => {
    const person = await personOf(request.headers)
    if (person === null) return problemResponse(new ProblemError(401))
    if (!isAtLeast(person.role, 'editor')) return problemResponse(new ProblemError(403))
    const lines = correctionLines(await theStore())
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
    })
    return new Response(body, {
      headers: {
        'Cache-Control': 'private, no-store',
        'Content-Type': 'application/x-ndjson; charset=utf-8',
        'Content-Disposition': 'attachment; filename="corrections.ndjson"',
      },
    })
  },
}
