/** The places at which the rows of a watched table stand in the file that came, found out before anything is recorded. */
import { FileRefused } from '@/lib/feeds/feed'
import { Turn } from '@/lib/turns'
import { judgeRow } from '../importing/import-row'
import type { ImportRows } from '../importing/open-rows'
import { identityOf } from './row-identity'

/** Rows are remembered one by one. */
const MAX_ROWS = 100_000

export interface TablePlaces {
  /** The first place at which a row stands, by its identity. */
  readonly places: ReadonlyMap<string, string>
  /** Places whose rows cannot be read: which row stands there is not known. */
  readonly unread: ReadonlySet<string>
}

export const placeOf = ({ row, part }: { readonly row: number; readonly part: number }) =>
  `${row}.${part}`

export async function placesIn({ rows }: ImportRows): Promise<TablePlaces> {
  const places = new Map<string, string>()
  const unread = new Set<string>()
  const pause = new Turn()
  for await (const said of rows) {
    if (pause.isOver) await pause.next()
    const { content } = judgeRow(said)
    if (content.kind === 'refused') unread.add(placeOf(said))
    if (content.kind !== 'statement') continue
    const { identity } = identityOf(content.statement)
    if (!places.has(identity)) places.set(identity, placeOf(said))
    if (places.size > MAX_ROWS) {
      throw new FileRefused(`A watched table has at most ${MAX_ROWS} figures`)
    }
  }
  return { places, unread }
}
