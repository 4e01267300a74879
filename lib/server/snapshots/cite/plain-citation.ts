/** A citation that needs no style: who, what, as of when, where, and what proves it. */
import type { Frozen } from '../frozen'

export function plainCitation({ digest, url, record }: Omit<Frozen, 'id'>): string {
  return `Bysource. ${record.text.title}. Data as of ${record.dataAsOf}. ${url} (SHA-256 ${digest})`
}
