/** Imports as the pages of the desk show them: files that wait, with their last run, and what programs sent. */
import 'server-only'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { readNewest } from '@/lib/store/in-snapshot'
import { findJob, jobsBelow, listJobs } from '@/lib/store/jobs'
import { hasFile } from '@/lib/store/kept-files'
import { findMapping, listMappings, type KeptMapping } from '@/lib/store/mappings'
import type { Handle } from '@/lib/store/store'
import { mappingInput, type Mapping } from '@/lib/feeds/mapping/mapping'
import { FILE, findImportFile, importFileOf, type ImportFile } from '../../importing/import-file'
import { importSummary, readImportIn } from '../../importing/present-import'
import { IMPORT, importJobOf, WITHDRAWAL, type ImportJob } from '../../importing/progress'
import { withdrawalJobOf } from '../../importing/withdrawal'
import { theStore } from '../../open'
import { stageOf, type Stage } from './stage'

export type { KeptMapping } from '@/lib/store/mappings'

export interface ListedImport {
  readonly id: string
  readonly name: string | null
  readonly by: string
  readonly at: string
  readonly stage: Stage
  /** The last run; null for a file whose columns nobody has said yet. */
  readonly run: ImportAnswer | null
}

/** Imports that the list has. */
const MAX_IMPORTS = 60
/** Runs among which those of programs are looked for. */
const MAX_RUNS = 300

/** Newest first. */
export async function readImportList(): Promise<ListedImport[]> {
  return readNewest(await theStore(), async (db) => {
    const files = (await listJobs(db, FILE, MAX_IMPORTS)).map(importFileOf)
    const runs = (await listJobs(db, IMPORT, MAX_RUNS)).map(importJobOf)
    const listed: ListedImport[] = []
    for (const file of files) if (file !== null) listed.push(await listedFile(db, file))
    for (const run of runs) {
      if (run === null || run.input.file !== undefined) continue
      const answer = await withWithdrawal(db, run)
      listed.push({ ...headOf(run, run.input.name ?? null), run: answer, stage: stageOf(answer) })
    }
    return listed.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MAX_IMPORTS)
  })
}

async function listedFile(db: Handle, file: ImportFile): Promise<ListedImport> {
  const [last = null] = (await jobsBelow(db, IMPORT, file.id)).slice(-1).map(importJobOf)
  const run = last === null ? null : await withWithdrawal(db, last)
  return { ...headOf(file, file.input.name), run, stage: stageOf(run) }
}

function headOf({ id, createdAt, createdBy }: ImportFile | ImportJob, name: string | null) {
  return { id, name, at: createdAt, by: createdBy }
}

async function withWithdrawal(db: Handle, run: ImportJob): Promise<ImportAnswer> {
  const [last = null] = (await jobsBelow(db, WITHDRAWAL, run.id)).slice(-1).map(withdrawalJobOf)
  return importSummary(run, last)
}

export interface ImportView extends ListedImport {
  /** Null for what a program sent. */
  readonly file: ImportFile | null
  /** The bytes are there still. */
  readonly isKept: boolean
}

/** Null where there is no such import. */
export async function readImportView(id: string): Promise<ImportView | null> {
  const store = await theStore()
  const found = await readNewest(store, async (db) => {
    const file = await findImportFile(db, id)
    if (file === null) return { file: null, run: importJobOf(await findJob(db, id)), isKept: false }
    const [run = null] = (await jobsBelow(db, IMPORT, id)).slice(-1).map(importJobOf)
    return { file, run, isKept: await hasFile(db, id) }
  })
  const { file, isKept } = found
  const run = found.run === null ? null : await readImportIn(store, found.run.id)
  const job = file ?? found.run
  if (job === null) return null
  const name = file?.input.name ?? found.run?.input.name ?? null
  return { ...headOf(job, name), file, isKept, run, stage: stageOf(run) }
}

export async function readKeptMappings(): Promise<KeptMapping[]> {
  return readNewest(await theStore(), listMappings)
}

/** Null where no mapping has that name. */
export async function readMapping(name: string): Promise<Mapping | null> {
  const kept = await readNewest(await theStore(), (db) => findMapping(db, name))
  return kept === null ? null : mappingInput.parse(kept.content)
}
