/** Any file of a snapshot, checked: its record, its archive, or a drawing that only says what it was made from. */
import { isArchive, readArchive } from './archive'
import { verifyRecord, type Expected, type Verification } from './verify'

export type FileVerification =
  | Verification
  /** The record is the one that was cited; other files beside it are not as they were packed. */
  | { readonly kind: 'archive-changed'; readonly id: string; readonly files: readonly string[] }
  | { readonly kind: 'archive-unreadable'; readonly why: string }
  /** A drawing cannot be checked by itself. */
  | { readonly kind: 'picture'; readonly id: string | null; readonly digest: string | null }

export async function verifyFile(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Expected,
): Promise<FileVerification> {
  if (isArchive(bytes)) return verifyArchive(bytes, expected)
  if (isPng(bytes) || isSvg(bytes)) return { kind: 'picture', ...saidBy(bytes) }
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

/** The id and digest that a drawing carries in its metadata. */
function saidBy(bytes: Uint8Array): { id: string | null; digest: string | null } {
  const text = latin(bytes)
  const digest = /sha-256:([0-9a-f]{64})/.exec(text)?.[1] ?? null
  const id =
    /"identifier":\["([a-z2-7]{26})"/.exec(text)?.[1] ??
    /Identifier\0{5}([a-z2-7]{26})/.exec(text)?.[1] ??
    null
  return { id, digest }
}

/** Byte by byte: what is looked for is ASCII. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
