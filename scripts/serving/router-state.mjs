// The state of a page, as its script sends it. Next.js answers with 500 where it cannot read it.
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'

/** By the very function that Next.js reads it with. */
export function canReadState({ headers }) {
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree'])
    return true
  } catch {
    return false
  }
}
