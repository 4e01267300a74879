/** What is done with a file that waits: it is looked into, run dry, and recorded. */
import { insertJob, jobsBelow, setProgress } from '@/lib/store/jobs'
import { hasFile } from '@/lib/store/kept-files'
import type { Store } from '@/lib/store/store'
import { write } from '@/lib/store/write'
import type { FileProgress, ImportFile } from './import-file'
import { sourceOf } from './job-source'
import { lookInto } from './look'
import { rememberedMapping } from './mappings'
import type { ImportOptions } from './options'
import { IMPORT, importJobOf, NOTHING_YET } from './progress'

export function keepProgress(store: Store, file: string, progress: FileProgress): Promise<void> {
  return setProgress(store.writer, file, progress)
}

/** Looks into the file as it is declared now, and finds the mapping that is remembered by its header. */
export async function lookAgain(
  store: Store,
  { id, progress }: Pick<ImportFile, 'id' | 'progress'>,
  options: ImportOptions,
): Promise<FileProgress> {
  const look = await lookInto(sourceOf(store, id), options)
  const mapping = look.isOurs ? null : await rememberedMapping(store, look.header)
  const next = { ...progress, options, look, mapping, typed: null, names: [], faults: [] }
  await keepProgress(store, id, next)
  return next
}

export type Begun =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly kind: 'at-work' | 'recorded' | 'gone' }

/** Begins a run over the file: one at a time, and none after the one that recorded it. */
export async function beginRun(
  store: Store,
  by: string,
  { id, input, progress }: ImportFile,
  how: Pick<ImportOptions, 'dry' | 'held'>,
): Promise<Begun> {
  const { options, mapping } = progress
  const run: ImportOptions = {
    ...options,
    ...how,
    name: input.name,
    file: id,
    ...(mapping === null ? {} : { ownMapping: mapping }),
  }
  return write(store, by, async ({ db, at }) => {
    const runs = (await jobsBelow(db, IMPORT, id)).map(importJobOf)
    if (runs.some((one) => one !== null && one.endedAt === null)) {
      return { ok: false, kind: 'at-work' }
    }
    if (runs.some((one) => one !== null && isRecording(one.input) && one.state === 'done')) {
      return { ok: false, kind: 'recorded' }
    }
    if (!(await hasFile(db, id))) return { ok: false, kind: 'gone' }
    const job = `${id}-${runs.length + 1}`
    await insertJob(db, {
      id: job,
      kind: IMPORT,
      state: 'queued',
      createdAt: at,
      createdBy: by,
      input: run,
      progress: NOTHING_YET,
    })
    return { ok: true, id: job }
  })
}

function isRecording({ dry }: ImportOptions): boolean {
  return dry === undefined
}
