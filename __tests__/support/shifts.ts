/** What jumps on a page while somebody looks at it: the layout shifts that the browser reports (CLS). */
import type { Page } from 'playwright-core'

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Node | null }[]
}

type Watched = typeof globalThis & { shifts?: string[] }

/** Watches the page from the next address on; what is given tells each shift of the address where it is then. */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = ((globalThis as Watched).shifts = [])
    const nameOf = (node: Node | null) =>
      node instanceof Element ? `${node.tagName} ${node.className.toString()}` : 'text'
    new PerformanceObserver((list) => {
      for (const { value, sources, hadRecentInput } of list.getEntries() as Shift[]) {
        // What follows a press is what the reader asked for.
        if (!hadRecentInput)
          shifts.push(`${value.toFixed(4)} ${sources.map(({ node }) => nameOf(node)).join(', ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (globalThis as Watched).shifts ?? ['nobody watched'])
}
