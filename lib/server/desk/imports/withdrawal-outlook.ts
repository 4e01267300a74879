/** What withdrawing an import, or undoing that, would take back, as its page tells before it is done. */
import 'server-only'
import type { LedgerEntry } from '@/lib/answers/ledger'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import type { Locale } from '@/lib/format/locale'
import { inChunks } from '@/lib/store/chunks'
import { readNewest } from '@/lib/store/in-snapshot'
import {
  changesOfJob,
  countChangesOfJob,
  isCarriedElsewhere,
  type JobChange,
} from '@/lib/store/job-rows'
import type { Handle } from '@/lib/store/store'
import type { ChangeTable } from '@/lib/store/tables'
import { refusalsOfLater } from '@/lib/store/undo-rows'
import { jobToTakeBack } from '../../importing/take-back'
import { theStore } from '../../open'
import { entriesOf } from '../../reading/ledger'

export interface WithdrawalOutlook {
  /** Figures that it recorded, and revisions that it made. */
  readonly claims: number
  readonly revisions: number
  /** How many of them would be left; null where there are too many to look at each. */
  readonly kept: { readonly carried: number; readonly changed: number } | null
  /** The first of what would be taken back, as the ledger tells it: revisions before figures. */
  readonly examples: readonly LedgerEntry[]
}

/** More are counted, and not looked at one by one. */
const MAX_EXAMINED = 500
const MAX_EXAMPLES = 12

const NOTHING: WithdrawalOutlook = {
  claims: 0,
  revisions: 0,
  kept: { carried: 0, changed: 0 },
  examples: [],
}

export async function readWithdrawalOutlook(
  { id, withdrawal }: Pick<ImportAnswer, 'id' | 'withdrawal'>,
  locale: Locale,
): Promise<WithdrawalOutlook> {
  const status = withdrawal?.status === 'withdrawn' ? 'stands' : 'withdrawn'
  return readNewest(await theStore(), async (db) => {
    const found = await jobToTakeBack(db, { import: id, status })
    if (found === null) return NOTHING
    const { job, kind } = found
    const claims = await countChangesOfJob(db, job, kind)
    const revisions = await countChangesOfJob(db, job, 'claim-revised')
    const changes = [
      ...(await changesOfJob(db, job, ['claim-revised'], MAX_EXAMINED)),
      ...(await changesOfJob(db, job, [kind], MAX_EXAMINED)),
    ]
    const rows = await rowsOf(db, changes.slice(0, MAX_EXAMINED))
    const kept = { carried: 0, changed: 0 }
    const taken: ChangeTable[] = []
    for (const row of rows) {
      const why = await reasonToKeep(db, row, id, status)
      if (why === null) taken.push(row)
      else kept[why] += 1
    }
    return {
      claims,
      revisions,
      kept: claims + revisions > MAX_EXAMINED ? null : kept,
      examples: await entriesOf(db, taken.slice(0, MAX_EXAMPLES), locale),
    }
  })
}

async function reasonToKeep(
  db: Handle,
  row: ChangeTable,
  job: string,
  status: 'withdrawn' | 'stands',
): Promise<'carried' | 'changed' | null> {
  const { kind, claim } = row
  if (claim === null) return 'changed'
  if (kind === 'claim-revised') {
    return (await refusalsOfLater(db, row, claim)).length > 0 ? 'changed' : null
  }
  if (status === 'stands') return null
  return (await isCarriedElsewhere(db, claim, job)) ? 'carried' : null
}

/** In the order of the changes. */
async function rowsOf(db: Handle, changes: readonly JobChange[]): Promise<ChangeTable[]> {
  const rows = await inChunks(
    changes.map(({ seq }) => seq),
    (some) => db.selectFrom('changes').selectAll().where('seq', 'in', some).execute(),
  )
  const bySeq = new Map(rows.map((row) => [Number(row.seq), row]))
  return changes.flatMap(({ seq }) => bySeq.get(Number(seq)) ?? [])
}
