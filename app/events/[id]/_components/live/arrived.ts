/** The claims that the reader asked to see: marked where they stand, for as long as the page is open. */
const arrived = new Map<string, Arrived>()

interface Arrived {
  readonly claims: readonly string[]
  /** When the page was made on which they were not yet. */
  readonly since: string
}

/** To be called before the page is made anew. */
export function rememberArrived(event: string, claims: readonly string[], since: string): void {
  arrived.set(event, { claims, since })
}

/**
 * Marks the rows of those claims, and moves nothing: only their background and an edge change. Returns since
 * when they are new; null when the page shows none of them.
 */
export function markArrived(event: string): string | null {
  const { claims, since } = arrived.get(event) ?? { claims: [], since: null }
  let isShown = false
  for (const claim of claims) {
    for (const link of document.querySelectorAll(`tr a[href="/claims/${CSS.escape(claim)}"]`)) {
      link.closest('tr')?.setAttribute('data-arrived', '')
      isShown = true
    }
  }
  return isShown ? since : null
}
