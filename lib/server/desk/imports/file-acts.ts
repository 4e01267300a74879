/** The acts that bring a file, or a mapping, to the desk. */
import { mappingInput } from '@/lib/feeds/mapping/mapping'
import { readNewest } from '@/lib/store/in-snapshot'
import { ProblemError } from '../../http/problem'
import { readUpload } from '../../http/upload'
import { findImportFile, type ImportFile } from '../../importing/import-file'
import { keepMapping } from '../../importing/mappings'
import { importOptions } from '../../importing/options'
import { receiveFile } from '../../importing/receive-import'
import { lookAgain } from '../../importing/waiting-file'
import type { BodyAct, Next, PersonAct } from '../../people/act'
import { IMPORTS, importPath } from './paths'

export const MAX_FILE_BYTES = 50_000_000
const MAX_MAPPING_BYTES = 1_000_000

export async function importFileAct({ request, store, person }: BodyAct): Promise<Next> {
  const received = await readUpload(request, ({ name, bytes }) =>
    receiveFile(store, person.name, name.trim() || 'file', bytes, MAX_FILE_BYTES),
  )
  if (received?.ok !== true) return { to: `${IMPORTS}?fault=${received?.kind ?? 'empty'}` }
  const file = await theFile(store, received.id)
  await lookAgain(store, file, file.progress.options)
  return { to: importPath(received.id) }
}

/** What the editor declares of how the file is written; an empty field leaves it to be found out. */
export async function importReadingAct({ store, form }: PersonAct): Promise<Next> {
  const file = await theFile(store, form.file ?? '')
  const { format, encoding, delimiter, sheet } = form
  const said = Object.entries({ format, encoding, delimiter, sheet }).filter(([, value]) => value)
  const parsed = importOptions.safeParse({ ...Object.fromEntries(said) })
  const to = importPath(file.id)
  if (!parsed.success) return { to: `${to}?fault=no-encoding` }
  await lookAgain(store, file, parsed.data)
  return { to }
}

/** A mapping that comes as a file is kept, and fills in the form of the file that waits. */
export async function mappingFileAct({ request, store, person }: BodyAct): Promise<Next> {
  const text = await readUpload(request, async ({ bytes, fields }) => ({
    file: fields.file ?? '',
    text: await textOf(bytes),
  }))
  const back = text === null || text.file === '' ? IMPORTS : importPath(text.file)
  const mapping = mappingInput.safeParse(jsonIn(text?.text ?? ''))
  if (!mapping.success) return { to: `${back}?fault=no-mapping` }
  await keepMapping(store, person.name, mapping.data)
  return { to: `${back}?mapping=${encodeURIComponent(mapping.data.name)}` }
}

/** Empty where there is more than any mapping has. */
async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.byteLength
    if (size > MAX_MAPPING_BYTES) return ''
    pieces.push(piece)
  }
  return new TextDecoder().decode(Buffer.concat(pieces))
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Throws 404 where no such file waits. */
export async function theFile(store: PersonAct['store'], id: string): Promise<ImportFile> {
  const file = await readNewest(store, (db) => findImportFile(db, id))
  if (file === null) throw new ProblemError(404)
  return file
}
