/**
 * Pictures and archives: from their folder, or made again. The digest of each that was ever made is kept for
 * good, so that whoever has one learns that it was made here, and by which program.
 */
import { processWide } from '@/lib/process-wide'
import { findRemoval } from '@/lib/store/removals'
import { listDigests, recordDigest, rendition, type Rendition } from '@/lib/store/renditions'
import { readNewest } from '@/lib/store/in-snapshot'
import { theConfig, theStore } from '../open'
import { upkeep } from '../upkeep'
import { programText } from './program'
import { dropFiles, folderIn, keepFile, needsSweep, readFileOf } from './rendition-folder'

/** A file is served only when it is one of those that were made: another one, or half of one, is not. */
export async function readLarge(
  id: string,
  kind: string,
  make: () => Promise<Rendition>,
): Promise<Rendition> {
  const folder = folderIn(theConfig().folder, theConfig().maxRenditions)
  const bytes = await readFileOf(folder, id, kind)
  if (bytes !== null) {
    const found = rendition(kind, bytes)
    if ((await digestsOf(id, kind)).includes(found.digest)) return found
  }
  const made = await make()
  const store = await theStore()
  const madeAt = new Date(store.now()).toISOString()
  await recordDigest(store, id, { kind, digest: made.digest, program: programText(), madeAt })
  await kept(id, made)
  // The files of one that was removed meanwhile were dropped before there was this one.
  if ((await readNewest(store, (db) => findRemoval(db, id))) !== null) await dropFiles(folder, id)
  return made
}

/** Every digest under which a file was served, the first one first. */
export async function digestsOf(id: string, kind: string): Promise<readonly string[]> {
  const made = await readNewest(await theStore(), (db) => listDigests(db, id))
  return made.filter((one) => one.kind === kind).map(({ digest }) => digest)
}

/** Bytes written to the folder since it was last swept. */
const written = processWide<number>('renditions-written')

/** The line about the last file that could not be kept; undefined once one was. */
const trouble = processWide<string>('renditions-trouble')

/** A file that cannot be kept is made again when it is asked for: a full disk is no reason not to serve it. */
async function kept(id: string, { kind, bytes }: Rendition): Promise<void> {
  const folder = folderIn(theConfig().folder, theConfig().maxRenditions)
  try {
    await keepFile(folder, id, kind, bytes)
    trouble.value = undefined
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException // of the file system, or without a code
    const line = `Pictures are made each time: ${folder.path} takes no files (${code}).`
    // Said once, not for each picture that is asked for until somebody mends it.
    if (trouble.value !== line) console.error(line)
    trouble.value = line
    return
  }
  written.value = (written.value ?? 0) + bytes.length
  if (!needsSweep(folder, written.value)) return
  written.value = 0
  await upkeep().catch((error: unknown) => console.error('Upkeep:', error))
}
