/** The claims that the reader asked to see: marked where they stand, until the next visit. */
const PREFIX = 'bysource.arrived.'
const arrived = new Map<string, Arrived>()

export interface Arrived {
  readonly claims: readonly string[]
  /** When the page was made on which they were not yet. */
  readonly since: string
  /** What came, in sentences. */
  readonly lines: readonly string[]
}

/** To be called before the page is made anew. */
export function rememberArrived(scope: string, came: Arrived): void {
  const before = recall(scope)
  const all = {
    claims: [...new Set([...came.claims, ...(before?.claims ?? [])])],
    since: before?.since ?? came.since,
    lines: [...new Set([...came.lines, ...(before?.lines ?? [])])].slice(0, MAX_LINES),
  }
  arrived.set(scope, all)
  try {
    sessionStorage.setItem(PREFIX + scope, JSON.stringify(all))
  } catch {
    // Then they are marked for as long as the page is open.
  }
}

const MAX_LINES = 3

function recall(scope: string): Arrived | null {
  const known = arrived.get(scope)
  if (known !== undefined) return known
  try {
    const kept: Arrived | null = JSON.parse(sessionStorage.getItem(PREFIX + scope) ?? 'null')
    return kept?.lines === undefined ? null : kept
  } catch {
    return null
  }
}

/** A row of a table or a list that leads to the claim. */
const ROW = 'tr, .change, .found'

/**
 * Marks those claims where they stand, and moves nothing: only their background and an edge change. Null when the page
 * shows none of them.
 */
export function markArrived(scope: string): Arrived | null {
  const came = recall(scope)
  let isShown = false
  for (const claim of came?.claims ?? []) {
    const id = CSS.escape(claim)
    const links = document.querySelectorAll(`a[href="/claims/${id}"]`)
    const rows = [...links].flatMap((link) => link.closest(ROW) ?? [])
    // The marks of charts and the figures of tiles say of which claim they are.
    for (const place of [...rows, ...document.querySelectorAll(`[data-claim="${id}"]`)]) {
      place.setAttribute('data-arrived', '')
      isShown = true
    }
  }
  return isShown ? came : null
}
