/** Answering a write: 201 for something new, 200 when it was there already, else a problem. */
import type { Warning } from '@/lib/domain/warning'
import type { Outcome } from '@/lib/store/outcome'
import { ProblemError } from './problem'
import { jsonResponse } from './read'

export function writeResponse<T>(
  outcome: Outcome<T>,
  answerOf: (value: T) => object,
  locationOf?: (value: T) => string,
): Response {
  if (outcome.ok) {
    const location = locationOf === undefined ? {} : { Location: locationOf(outcome.value) }
    const headers = { 'Cache-Control': 'no-store', ...location }
    const answer = { ...answerOf(outcome.value), warnings: warningsJson(outcome.warnings ?? []) }
    return jsonResponse(answer, headers, outcome.created ? 201 : 200)
  }
  switch (outcome.kind) {
    case 'refused':
      throw new ProblemError(422, outcome.refusals)
    case 'conflict':
      throw new ProblemError(409, [{ path: ['id'], message: outcome.message }])
    case 'unknown':
      throw new ProblemError(404)
    default:
      return outcome satisfies never
  }
}

/** As an answer tells them, each path with dots. */
export function warningsJson(warnings: readonly Warning[]) {
  return warnings.map(({ path, code, message }) => ({ path: path.join('.'), code, message }))
}
