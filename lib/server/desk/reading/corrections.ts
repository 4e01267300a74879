/** What editors corrected, a line an article: its text, the right figures, and what the reader had proposed. */
import { labelledReadings } from '@/lib/store/readings'
import { readNewest } from '@/lib/store/in-snapshot'
import type { Store } from '@/lib/store/store'

/** Articles that are read in one go. */
const PAGE = 50

export async function* correctionLines(store: Store): AsyncGenerator<string> {
  let after = ''
  for (;;) {
    const from = after
    const page = await readNewest(store, (db) => labelledReadings(db, from, PAGE))
    for (const { id, text, labels } of page) {
      // Written by this program, as JSON.
      const kept = JSON.parse(labels) as { readonly labels: readonly object[] }
      const numbered = kept.labels.map((label, at) => ({ id: `${id}-${at + 1}`, ...label }))
      yield `${JSON.stringify({ id, text, ...kept, labels: numbered })}\n`
    }
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.id
  }
}
