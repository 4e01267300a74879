/**
 * What makes a row of a watched table the same row at the next fetch: what its figure is about and where it was
 * published, whatever the figure. Its place in the table may change.
 */
import type { StatementInput } from '@/lib/domain/statement'
import { digestOf } from '@/lib/store/ids'

export interface RowIdentity {
  readonly identity: string
  /** The same without its day: what may go on with another figure for another day. */
  readonly series: string
}

/** Half of a digest tells rows of a table apart. */
const LENGTH = 32

export function identityOf({ event, claimant, appearance, claims }: StatementInput): RowIdentity {
  const [claim] = claims
  const { publisher, url, title } = appearance.publication
  const place = claim?.place ?? null
  const series = JSON.stringify([
    event,
    claimant,
    publisher,
    url ?? title,
    claim?.measure,
    claim?.group,
    claim?.category,
    claim?.scope,
    claim?.citing,
    claim?.basis,
    place === null ? null : [place.name, place.admin, place.code],
  ])
  const dated = JSON.stringify([series, claim?.from, claim?.asOf])
  return { identity: digestOf(dated).slice(0, LENGTH), series: digestOf(series).slice(0, LENGTH) }
}
