/** Checking any file of a snapshot: its record, its archive, or a drawing that only says from which record it was made. */
import { isArchive, readArchive, type ArchiveFault } from './archive'
import { isPlainPicture, latin, MAX_START, otherFile, type OtherFile } from './other-file'
import { verifyRecord, type Expectation, type Verification } from './verify'

export type FileVerification =
  | Verification
  | { readonly kind: 'empty' }
  /** The record is the cited one; other files beside it are not as they were packed. */
  | { readonly kind: 'archive-changed'; readonly id: string; readonly files: readonly string[] }
  | { readonly kind: 'archive-unreadable'; readonly why: ArchiveFault }
  /** A drawing cannot be checked by itself. */
  | { readonly kind: 'picture'; readonly id: string | null; readonly digest: string | null }
  /** Any other file, made of a record or not, cannot be checked by itself either. */
  | { readonly kind: 'other'; readonly file: OtherFile; readonly id: string | null }

/** Checks a file by what it is: a picture has another digest than the record it was made from, which says nothing. */
export async function verifyFile(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Expectation,
): Promise<FileVerification> {
  if (bytes.length === 0) return { kind: 'empty' }
  if (isArchive(bytes)) return verifyArchive(bytes, expected)
  if (isPng(bytes) || isSvg(bytes)) return { kind: 'picture', ...idsIn(bytes) }
  if (isPlainPicture(bytes)) return { kind: 'picture', id: null, digest: null }
  const file = otherFile(bytes)
  if (file !== null) return { kind: 'other', file, id: idsIn(bytes).id ?? expected.id }
  return verifyRecord(bytes, expected)
}

async function verifyArchive(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Expectation,
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

/** True for a drawing of this program. */
function isSvg(bytes: Uint8Array): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>/]/.test(latin(bytes.subarray(0, MAX_START)))
}

/** The id and the digest that a file carries: in the metadata of a drawing, in an address, as a field. */
function idsIn(bytes: Uint8Array): { id: string | null; digest: string | null } {
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
