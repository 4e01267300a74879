/** The acts on a file that waits: its columns are said and tried, names are said, it is recorded. */
import { ProblemError } from '../../http/problem'
import { headerKey, type Mapping } from '@/lib/feeds/mapping/mapping'
import { readNewest } from '@/lib/store/in-snapshot'
import { findMapping } from '@/lib/store/mappings'
import type { Store } from '@/lib/store/store'
import type { FileFault, FileName, FileProgress, ImportFile } from '../../importing/import-file'
import { wakeJobs } from '../../importing/jobs'
import { keepMapping } from '../../importing/mappings'
import { importOptions, type ImportOptions } from '../../importing/options'
import { sourceOf } from '../../importing/job-source'
import { beginRun, keepProgress } from '../../importing/waiting-file'
import type { Next, PersonAct } from '../../people/act'
import { theFile } from './file-acts'
import { mappingOfForm } from './mapping-form'
import { constantOf, idOfName, namesIn, withIds, withNames } from './names'
import { importPath } from './paths'

/** Says what the columns are, and runs the file dry. What is wrong with the form is told beside its fields. */
export async function importTryAct(asked: PersonAct): Promise<Next> {
  const { store, form } = asked
  const file = await theFile(store, form.file ?? '')
  const { look } = file.progress
  if (look === null) throw new ProblemError(422)
  const { file: _, ...typed } = form
  if (look.isOurs) return tryOurs(asked, file, typed)
  const read = await readMapping(store, file, typed)
  if (!read.ok) {
    await keepProgress(store, file.id, { ...file.progress, typed, faults: read.faults })
    return { to: `${importPath(file.id)}?map=1` }
  }
  const { options } = file.progress
  const names = await namesIn(store.writer, sourceOf(store, file.id), options, read.mapping)
  return tryMapping(asked, file, {
    ...file.progress,
    typed,
    faults: [],
    mapping: read.mapping,
    names,
  })
}

async function tryOurs(asked: PersonAct, file: ImportFile, typed: FileProgress['typed']) {
  const { event = '', grouping = '', decimal = '' } = typed ?? {}
  const id = event === '' ? '' : await idOfName(asked.store.writer, 'event', event, null)
  const said = Object.entries({ event: id ?? event, grouping, decimal }).filter(([, one]) => one)
  const { encoding, delimiter, sheet, format } = file.progress.options
  const parsed = importOptions.safeParse({ format, ...Object.fromEntries(said) })
  if (id === null || !parsed.success) {
    const faults: FileFault[] = [{ field: 'event', code: 'unknown-event' }]
    await keepProgress(asked.store, file.id, { ...file.progress, typed, faults })
    return { to: `${importPath(file.id)}?map=1` }
  }
  const options: ImportOptions = {
    ...parsed.data,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
  }
  return begin(asked, file, { ...file.progress, typed, faults: [], options }, { dry: '1' })
}

type Reading =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly faults: readonly FileFault[] }

async function readMapping(
  store: Store,
  { progress }: ImportFile,
  typed: Readonly<Record<string, string>>,
): Promise<Reading> {
  const header = progress.look?.header ?? []
  const read = mappingOfForm(typed, header, await formerMapping(store, typed, progress))
  if (!read.ok) return read
  const { mapping, faults } = await withIds(store.writer, read.mapping)
  const taken = await isTaken(store, mapping, typed.loaded ?? '')
  const all = taken && typed.keep !== undefined ? [...faults, TAKEN] : faults
  return all.length > 0 ? { ok: false, faults: all } : { ok: true, mapping }
}

const TAKEN: FileFault = { field: 'name', code: 'name-taken' }

/** The mapping that the form was filled with: the one of the last run, or one that was chosen by its name. */
async function formerMapping(
  store: Store,
  { loaded = '' }: Readonly<Record<string, string>>,
  { mapping }: FileProgress,
): Promise<Mapping | null> {
  if (mapping !== null && (loaded === '' || mapping.name === loaded)) return mapping
  const kept = await readNewest(store, (db) => findMapping(db, loaded))
  return kept === null ? mapping : (kept.content as Mapping) // as it was validated when it was kept
}

/** Another table's mapping of the same name would be lost. */
async function isTaken(store: Store, mapping: Mapping, loaded: string): Promise<boolean> {
  if (mapping.name === loaded) return false
  const kept = await readNewest(store, (db) => findMapping(db, mapping.name))
  if (kept === null) return false
  return headerKey((kept.content as Mapping).header) !== headerKey(mapping.header) // validated when it was kept
}

/** What the names of the file stand for, as the editor says; those left empty stay as they are. */
export async function importNamesAct(asked: PersonAct): Promise<Next> {
  const { store, form } = asked
  const file = await theFile(store, form.file ?? '')
  const { mapping, names } = file.progress
  if (mapping === null) throw new ProblemError(422)
  const event = constantOf(mapping.fields.event)
  const faults: FileFault[] = []
  const said: FileName[] = []
  for (const [index, name] of names.entries()) {
    const typed = form[`is.${index}`]?.trim()
    if (typed === undefined) {
      said.push(name)
      continue
    }
    const id = typed === '' ? null : await idOfName(store.writer, name.field, typed, event)
    if (typed !== '' && id === null) faults.push({ field: `is.${index}`, code: 'unknown-word' })
    said.push({ ...name, id })
  }
  const progress = { ...file.progress, names: said, faults }
  if (faults.length === 0) return tryMapping(asked, file, progress)
  await keepProgress(store, file.id, progress)
  return { to: `${importPath(file.id)}#names` }
}

/** Runs the file dry with the mapping and its names; a mapping that is to be kept has them too. */
async function tryMapping(
  asked: PersonAct,
  file: ImportFile,
  progress: FileProgress,
): Promise<Next> {
  const { mapping, names, typed } = progress
  const whole = mapping === null ? null : withNames(mapping, names)
  if (whole !== null && typed?.keep !== undefined) {
    await keepMapping(asked.store, asked.person.name, whole)
  }
  return begin(asked, file, { ...progress, mapping: whole }, { dry: '1' })
}

export async function importRecordAct(asked: PersonAct): Promise<Next> {
  const file = await theFile(asked.store, asked.form.file ?? '')
  const how = asked.form.held === 'accept' ? ({ held: 'accept' } as const) : {}
  return begin(asked, file, file.progress, how)
}

export async function begin(
  { store, person }: PersonAct,
  file: ImportFile,
  progress: FileProgress,
  how: Pick<ImportOptions, 'dry' | 'held'>,
): Promise<Next> {
  const begun = await beginRun(store, person.name, { ...file, progress }, how)
  const to = importPath(file.id)
  if (!begun.ok) return { to: `${to}?fault=${begun.kind}` }
  await keepProgress(store, file.id, progress)
  wakeJobs()
  return { to }
}
