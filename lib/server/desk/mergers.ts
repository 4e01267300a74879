/** The writes that make one source, or one place, of two, and those that undo rows of the ledger. */
import 'server-only'
import type { Merger } from '@/lib/domain/merge'
import { mergeActors, type MergerOutlook, type MergerReason } from '@/lib/store/merge-actors'
import type { Outcome } from '@/lib/store/outcome'
import type { ChangeTable } from '@/lib/store/tables'
import { mergePlaces, type PlaceMerger } from '@/lib/store/merge-places'
import { undoRows } from '@/lib/store/undo-rows'
import { writeAll } from '@/lib/store/write-all'
import { theStore } from '../open'

export async function postSourceMerger(
  by: string,
  merger: Merger,
  why: MergerReason,
): Promise<Outcome<MergerOutlook>> {
  return writeAll(await theStore(), by, (turn) => mergeActors(turn, merger, why))
}

export async function postPlaceMerger(
  by: string,
  merger: PlaceMerger,
  why: MergerReason,
): Promise<Outcome<object>> {
  return writeAll(await theStore(), by, (turn) => mergePlaces(turn, merger, why))
}

/** Sets back what these rows of the ledger changed, as one act. */
export async function postUndone(
  by: string,
  rows: readonly ChangeTable[],
  why: string | null,
): Promise<Outcome<object>> {
  return writeAll(await theStore(), by, (turn) => undoRows(turn, rows, why))
}
