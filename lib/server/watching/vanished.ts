/** Rows that are not in a watched table any more wait for a person: nothing is withdrawn by itself. */
import type { StatementInput } from '@/lib/domain/statement'
import { digestOf } from '@/lib/store/ids'
import { dropWaiting, putWaiting } from '@/lib/store/waiting'
import { keepWatchRow, markVanished, presentRows, type WatchRow } from '@/lib/store/watch-rows'
import type { Write } from '@/lib/store/write'
import { placeOf, type TablePlaces } from './table-places'

/** What waits of a vanished row. */
export interface VanishedRow {
  readonly claim: string
  readonly event: string
  readonly claimant: string
  /** The place at which it stood last, as a spreadsheet numbers rows. */
  readonly row: number
  readonly wording: string
  readonly asOf: string
}

const waitingId = (watch: string, identity: string) =>
  `v-${digestOf(`${watch} ${identity}`).slice(0, 24)}`

/** `places` are those of the table that came: a row that cannot be read there may be the one that is missing. */
export async function holdVanished(
  { db, at }: Write,
  watch: string,
  { places, unread }: TablePlaces,
): Promise<void> {
  const gone = (await presentRows(db, watch)).filter(
    (one) => !places.has(one.identity) && !unread.has(placeOf(one)),
  )
  await markVanished(
    db,
    watch,
    gone.map(({ identity }) => identity),
  )
  for (const one of gone) {
    const content = vanishedRow(one)
    await putWaiting(db, {
      id: waitingId(watch, one.identity),
      kind: 'vanished',
      watch,
      at,
      content,
    })
  }
}

/** A row that is in its table again, or elsewhere in it, waits for nobody. */
export async function keepPresent(
  { db }: Write,
  watch: string,
  row: Omit<WatchRow, 'isVanished'>,
  before: WatchRow | null,
): Promise<void> {
  if (before?.isVanished === true) await dropWaiting(db, waitingId(watch, before.identity))
  const isMoved = before !== null && before.identity !== row.identity
  await keepWatchRow(db, watch, { ...row, isVanished: false }, isMoved ? before.identity : null)
}

function vanishedRow({ claim, row, statement }: WatchRow): VanishedRow {
  const { event, claimant, claims } = statementOf(statement)
  const [figure] = claims
  const { quantity, asOf = '' } = figure ?? {}
  return { claim, event, claimant, row, wording: quantity?.wording ?? '', asOf }
}

/** What a row said last, as it was kept then. */
export function statementOf(text: string): StatementInput {
  // Only what was parsed before is kept, in the shape that parsing gives.
  return JSON.parse(text) as StatementInput
}
