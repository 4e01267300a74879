/** `bysource import` and `bysource export`: files of figures in, and everything that is recorded out and in again. */
import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile as readTextFile, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import { refusalsOf } from '@/lib/domain/refusal'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { mappingInput, type Mapping } from '@/lib/feeds/mapping/mapping'
import { decoded } from '@/lib/feeds/text/encoding'
import { linesOf } from '@/lib/feeds/text/lines'
import { workOn } from '@/lib/server/importing/jobs'
import { importOptions } from '@/lib/server/importing/options'
import { readImportIn } from '@/lib/server/importing/present-import'
import { receiveImport } from '@/lib/server/importing/receive-import'
import { openDump } from '@/lib/store/dump'
import { inLongSnapshot } from '@/lib/store/in-snapshot'
import { restore } from '@/lib/store/restore'
import type { Store } from '@/lib/store/store'
import { CommandRefused } from './refused'
import { withStore } from './with-store'

/** Named as the writer of what the command imports, where nobody else is named. */
const OPERATOR = 'operator'

export function addTransfer(bysource: Command): void {
  bysource
    .command('import')
    .description('record the figures of a file, or take back an export')
    .argument('<file>', 'the file')
    .requiredOption(
      '--format <format>',
      'csv xlsx json ndjson hxl.csv hxl.json, or bysource for what `export` wrote',
    )
    .option('--event <id>', 'the event of rows that name none')
    .option('--held <accept>', 'accept: record rows with warnings too')
    .option('--grouping <sign>', 'what separates thousands: , . space indian')
    .option('--decimal <sign>', 'the sign of decimals: . ,')
    .option('--encoding <name>', 'the encoding, where the file does not tell it')
    .option('--delimiter <sign>', 'what separates cells: , ; | tab')
    .option('--sheet <name>', 'the sheet of a workbook')
    .option('--mapping <file>', 'a mapping of its columns, as JSON')
    .option('--dry', 'only tell what would be recorded')
    .option('--as <name>', 'who is named as the writer', OPERATOR)
    .option('--json', 'print the import as the API tells it', false)
    .action((file: string, { as, json, mapping, dry, ...options }: ImportWords) =>
      withStore(async (store) => {
        if (options.format === 'bysource') return takeBack(store, file)
        const words = { ...options, ...(dry === true && { dry: '1' }) }
        const own = mapping === undefined ? undefined : await readMapping(mapping)
        return importFile(store, file, words, { by: as, isJson: json, own })
      }),
    )
  bysource
    .command('export')
    .description('write everything that is recorded, or one event, to a file')
    .argument('<file>', 'the file that is written')
    .option('--event <id>', 'one event, with everybody whom it names')
    .action((file: string, { event }: { event?: string }) =>
      withStore((store) => exportTo(store, file, event ?? null)),
    )
}

interface ImportWords {
  readonly as: string
  readonly json: boolean
  readonly format: string
  readonly mapping?: string
  readonly dry?: boolean
  readonly [option: string]: unknown
}

interface ImportManner {
  readonly by: string
  readonly isJson: boolean
  readonly own: Mapping | undefined
}

async function readMapping(file: string): Promise<Mapping> {
  const mapping = mappingInput.safeParse(await jsonIn(file))
  if (mapping.success) return mapping.data
  const faults = refusalsOf(mapping.error).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )
  throw new CommandRefused(`${file}: ${faults.join('; ')}`)
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readTextFile(file, 'utf8'))
  } catch (error) {
    throw new CommandRefused(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

async function importFile(
  store: Store,
  file: string,
  words: Readonly<Record<string, unknown>>,
  { by, isJson, own }: ImportManner,
): Promise<void> {
  const options = importOptions.safeParse({ ...words, name: basename(file) })
  if (!options.success) {
    const faults = refusalsOf(options.error)
    throw new CommandRefused(
      faults.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; '),
    )
  }
  const received = await receiveImport(
    store,
    by,
    { ...options.data, ...(own !== undefined && { ownMapping: own }) },
    readFile(file),
    Infinity,
  )
  if (!received.ok) throw new CommandRefused(`${file} is empty`)
  const job = await ended(store, received.id)
  if (isJson) console.log(JSON.stringify(job))
  else for (const line of reportOf(job)) console.log(line)
  if (job.state === 'failed') process.exitCode = 1
}

/** Works on jobs until this one has ended: here, or in the server that took it. */
async function ended(store: Store, id: string): Promise<ImportAnswer> {
  const holder = randomBytes(8).toString('hex')
  for (;;) {
    await workOn(store, holder)
    const job = await readImportIn(store, id)
    if (job === null) throw new Error(`import ${id} is gone`)
    if (job.state === 'done' || job.state === 'failed') return job
    await sleep(500)
  }
}

/** Refusals and holds that are printed; the import has all. */
const MAX_PRINTED = 50

function* reportOf(job: ImportAnswer): Generator<string> {
  const { total, accepted, duplicates, held, refused } = job
  yield `${job.id}: ${total} rows: ${accepted} accepted, ${duplicates} known, ${held} held, ${refused} refused${job.isDry ? ' (nothing is recorded)' : ''}`
  if (job.leftOut > 0) yield `${job.leftOut} cells say no figure`
  if (job.ignoredColumns.length > 0) yield `Left aside: ${job.ignoredColumns.join(', ')}`
  const faults = [...job.refusals, ...job.holds].sort((a, b) => a.row - b.row)
  for (const { row, path, value, message } of faults.slice(0, MAX_PRINTED)) {
    yield `row ${row}, ${path}: ${JSON.stringify(value)}: ${message}`
  }
  if (faults.length > MAX_PRINTED) yield `and ${faults.length - MAX_PRINTED} more`
  if (job.message !== null) yield job.message
}

async function takeBack(store: Store, file: string): Promise<void> {
  const outcome = await restore(store, () => linesOf(decoded(readFile(file), 'utf-8')))
  if (!outcome.ok) throw new CommandRefused(`${file}: ${outcome.message}`)
  console.log(
    outcome.created
      ? `Taken back: ${outcome.rows} records`
      : 'Nothing new: this store was made of this export',
  )
}

async function* readFile(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>
  } catch (error) {
    throw new CommandRefused(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Under its own name there is a whole file or none. */
async function exportTo(store: Store, file: string, event: string | null): Promise<void> {
  const unfinished = `${file}.part`
  try {
    await inLongSnapshot(store, {}, async (db) => {
      const lines = await openDump(db, event)
      if (lines === null) throw new CommandRefused(`no event has the id ${event}`)
      await pipeline(Readable.from(lines), createWriteStream(unfinished, { mode: 0o600 }))
    })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  console.log(`Written: ${file}`)
}
