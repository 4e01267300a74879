/** Reading the archive of a snapshot: its record, and whether its other files are those it lists. */
import { unzipSync } from 'fflate'
import { digestOf } from './bytes'

export const RECORD_FILE = 'record.json'
export const DIGEST_LIST = 'SHA256SUMS'

/** An archive that unpacks to more is none of ours, or was made to fill a memory. */
const MAX_BYTES = 100_000_000

/** Why a ZIP file is not the archive of a snapshot. */
export const ARCHIVE_FAULTS = ['damaged', 'too-large', 'no-record', 'no-list'] as const
export type ArchiveFault = (typeof ARCHIVE_FAULTS)[number]

export type ReadArchive =
  | {
      readonly ok: true
      readonly record: Uint8Array<ArrayBuffer>
      /** The names of files that are not as the archive's own list has them. */
      readonly changed: readonly string[]
    }
  | { readonly ok: false; readonly why: ArchiveFault }

/** True for a ZIP file, which begins with the first of these, or with the second where it is empty. */
export function isArchive(bytes: Uint8Array): boolean {
  return [
    [0x50, 0x4b, 0x03, 0x04],
    [0x50, 0x4b, 0x05, 0x06],
  ].some((start) => start.every((byte, index) => bytes[index] === byte))
}

export async function readArchive(bytes: Uint8Array): Promise<ReadArchive> {
  let total = 0
  let entries: ReturnType<typeof unzipSync>
  try {
    entries = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        return total <= MAX_BYTES
      },
    })
  } catch {
    return { ok: false, why: 'damaged' }
  }
  if (total > MAX_BYTES) return { ok: false, why: 'too-large' }
  const files = new Map(
    Object.entries(entries).map(([path, content]) => [path.replace(/^.*\//, ''), content]),
  )
  const record = files.get(RECORD_FILE)
  const list = files.get(DIGEST_LIST)
  if (record === undefined) return { ok: false, why: 'no-record' }
  if (list === undefined) return { ok: false, why: 'no-list' }
  return { ok: true, record: new Uint8Array(record), changed: await changedOf(files, list) }
}

async function changedOf(
  files: ReadonlyMap<string, Uint8Array>,
  list: Uint8Array,
): Promise<string[]> {
  const listed = new Map(
    new TextDecoder()
      .decode(list)
      .split('\n')
      .flatMap((line) => {
        const [, digest, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
        return digest === undefined || name === undefined ? [] : [[name, digest] as const]
      }),
  )
  const changed = [...listed.keys()].filter((name) => !files.has(name))
  for (const [name, content] of files) {
    if (name === DIGEST_LIST) continue
    if (listed.get(name) !== (await digestOf(new Uint8Array(content)))) changed.push(name)
  }
  return changed.sort()
}
