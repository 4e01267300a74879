/** Any file of a snapshot, checked: its record, its archive, or a drawing that only says what it was made from. */
import { isArchive, readArchive, type ArchiveFault } from './archive'
import { isPlainPicture, latin, otherFile, type OtherFile } from './other-file'
import { verifyRecord, type Expected, type Verification } from './verify'

export type FileVerification =
  | Verification
  | { readonly kind: 'empty' }
  /** The record is the one that was cited; other files beside it are not as they were packed. */
  | { readonly kind: 'archive-changed'; readonly id: string; readonly files: readonly string[] }
  | { readonly kind: 'archive-unreadable'; readonly why: ArchiveFault }
  /** A drawing cannot be checked by itself. */
  | { readonly kind: 'picture'; readonly id: string | null; readonly digest: string | null }
  /** Nor can any other file that is made of a record, or has nothing to do with one. */
  | { readonly kind: 'other'; readonly file: OtherFile; readonly id: string | null }

/** What the file is comes first: nobody is told that a picture has another digest than the record it was made from. */
export async function verifyFile(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Expected,
): Promise<FileVerification> {
  if (bytes.length === 0) return { kind: 'empty' }
  if (isArchive(bytes)) return verifyArchive(bytes, expected)
  if (isPng(bytes) || isSvg(bytes)) return { kind: 'picture', ...saidBy(bytes) }
  if (isPlainPicture(bytes)) return { kind: 'picture', id: null, digest: null }
  const file = otherFile(bytes)
  if (file !== null) return { kind: 'other', file, id: saidBy(bytes).id ?? expected.id }
  return verifyRecord(bytes, expected)
}

async function verifyArchive(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Expected,
): Promise<FileVerification> {
  const archive = await readArchive(bytes)
  if (!archive.ok) return { kind: 'archive-unreadable', why: archive.why }
  const result = await verifyRecord(archive.record, expected)
  if (result.kind !== 'verified' || archive.changed.length === 0) return result
  return { kind: 'archive-changed', id: result.id, files: archive.changed }
}

function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47].every((byte, index) => bytes[index] === byte)
}

/** How the drawings of this program begin. */
const MOST_START = 400

function isSvg(bytes: Uint8Array): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>/]/.test(latin(bytes.subarray(0, MOST_START)))
}

/** The id and digest that a file carries: in the metadata of a drawing, in an address, as a field. */
function saidBy(bytes: Uint8Array): { id: string | null; digest: string | null } {
  const text = latin(bytes)
  const digest = /sha-256:([0-9a-f]{64})/.exec(text)?.[1] ?? null
  const id =
    /"identifier":\["([a-z2-7]{26})"/.exec(text)?.[1] ??
    /Identifier\0{5}([a-z2-7]{26})/.exec(text)?.[1] ??
    /\/s\/([a-z2-7]{26})(?![a-z0-9])/.exec(text)?.[1] ??
    /"id":\s*"([a-z2-7]{26})"/.exec(text)?.[1] ??
    null
  return { id, digest }
}
