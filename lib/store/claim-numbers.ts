/** The numbers of every claim, by which it is found: those of its figure now, and of each figure that it ever had. */
import { endsStated, type Quantity } from '@/lib/domain/quantity'
import { inChunks } from './chunks'
import type { ClaimNumberTable } from './claim-tables'
import type { Handle } from './store'

export async function keepNumbers(db: Handle, claim: string, quantity: Quantity): Promise<void> {
  await insertNumbers(db, numbersOf(claim, quantity))
}

export function numbersOf(claim: string, quantity: Quantity): ClaimNumberTable[] {
  return endsStated(quantity).map((number) => ({ number, claim }))
}

export async function insertNumbers(db: Handle, rows: readonly ClaimNumberTable[]): Promise<void> {
  await inChunks(rows, (some) =>
    db
      .insertInto('claim_numbers')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}
