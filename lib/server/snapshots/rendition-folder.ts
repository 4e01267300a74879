/**
 * Pictures and archives of snapshots as files, in a folder that is never larger than it may be: what was
 * not asked for longest goes first, and is made again when somebody asks. Several servers may share it.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface RenditionFolder {
  /** One folder for all installations on this machine that name it; made when the first file is. */
  readonly path: string
  readonly maxBytes: number
}

/** Many times as large as all other files together, and made from them. */
export const LARGE: readonly string[] = ['png', '2x.png', 'card.png', 'zip']

/** Files that a server was writing when it ended, after so many ms. */
const MAX_WRITING = 3_600_000
const WRITING = '.part'

export function folderIn(data: string, maxBytes: number): RenditionFolder {
  return { path: join(data, 'renditions'), maxBytes }
}

/** Null where it is not there, or not any more. Reading it makes it the last one to go. */
export async function readFileOf(
  { path }: RenditionFolder,
  id: string,
  kind: string,
): Promise<Uint8Array | null> {
  const file = join(path, nameOf(id, kind))
  try {
    const bytes = await readFile(file)
    const now = new Date()
    await utimes(file, now, now).catch(() => undefined)
    return new Uint8Array(bytes)
  } catch {
    return null
  }
}

/** Whole or not at all, for this user's eyes only. */
export async function keepFile(
  folder: RenditionFolder,
  id: string,
  kind: string,
  bytes: Uint8Array,
): Promise<void> {
  if (bytes.length > folder.maxBytes / 10) return
  await mkdir(folder.path, { mode: 0o700 }).catch(ifNotThere)
  const written = join(folder.path, `${randomUUID()}${WRITING}`)
  try {
    await writeFile(written, bytes, { mode: 0o600, flag: 'wx' })
    await rename(written, join(folder.path, nameOf(id, kind)))
  } catch (error) {
    await rm(written, { force: true }).catch(() => undefined)
    throw error
  }
}

/** For a snapshot that was removed. */
export async function dropFiles({ path }: RenditionFolder, id: string): Promise<void> {
  for (const kind of LARGE) {
    await rm(join(path, nameOf(id, kind)), { force: true }).catch(ifNoFolder)
  }
}

/** Leaves the last used files, and none of a snapshot that was removed. */
export async function sweepFolder(
  folder: RenditionFolder,
  removed: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const files = await filesIn(folder)
  // Room for what every server on it writes before its next sweep.
  let room = folder.maxBytes - (folder.maxBytes * SERVERS) / SHARE
  for (const { id, file, bytes, usedAt } of files.sort((a, b) => b.usedAt - a.usedAt)) {
    const isLeft = id === null ? now - usedAt < MAX_WRITING : !removed.has(id) && bytes <= room
    if (isLeft) room -= bytes
    else await rm(file, { force: true })
  }
}

/** A server sweeps when it has written this part of the limit, and so many of them fill what a sweep leaves free. */
const SHARE = 20
const SERVERS = 2

/** Whether a server that has written so much since its last sweep should sweep. */
export function needsSweep({ maxBytes }: RenditionFolder, written: number): boolean {
  return written > maxBytes / SHARE
}

interface FolderFile {
  /** The id of its snapshot; null for a file that is being written. */
  readonly id: string | null
  readonly file: string
  readonly bytes: number
  readonly usedAt: number
}

async function filesIn({ path }: RenditionFolder): Promise<FolderFile[]> {
  const names = await readdir(path).catch(() => [])
  const files: FolderFile[] = []
  for (const name of names) {
    const id = /^([a-z2-7]{26})\./.exec(name)?.[1] ?? null
    // A file that is neither ours nor being written by one of us is not ours to delete.
    if (id === null && !name.endsWith(WRITING)) continue
    const file = join(path, name)
    const found = await stat(file).catch(() => null)
    if (found !== null) files.push({ id, file, bytes: found.size, usedAt: found.mtimeMs })
  }
  return files
}

function nameOf(id: string, kind: string): string {
  return `${id}.${kind}`
}

/** A file in the place of the folder holds nothing to drop. */
function ifNoFolder(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTDIR') throw error
}

function ifNotThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
