/**
 * From a record to its bytes, its digest and its id, and back. The bytes are those of RFC 8785
 * (canonical JSON), the digest is SHA-256, the id its first 130 bits in base32 (RFC 4648).
 */
import canonicalize from 'canonicalize'
import { refusalsOf, type Refusal } from '../refusal'
import { incoherences } from './coherence'
import { FIRST_SCHEMA, recordOfFirst } from './first/record'
import { SNAPSHOT_SCHEMA, snapshotRecord, type SnapshotRecord } from './record'
import { upgraded } from './upgrade'
import { snapshotView } from './view'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const ID_LENGTH = 26

export const SNAPSHOT_ID = /^[a-z2-7]{26}$/

/** Why bytes are no record, in the order in which it is found out. */
export type RecordFault =
  | { readonly kind: 'not-text' }
  | { readonly kind: 'not-json' }
  /** JSON whose `schema` names no record. */
  | { readonly kind: 'not-a-record' }
  | { readonly kind: 'other-version'; readonly found: string }
  /** `path` is the first wrong field, with dots. */
  | { readonly kind: 'invalid'; readonly path: string }
  /** A valid record in other bytes than the canonical ones. */
  | { readonly kind: 'rewritten' }

export type ReadRecord =
  | { readonly ok: true; readonly record: SnapshotRecord }
  | { readonly ok: false; readonly fault: RecordFault; readonly refusals: readonly Refusal[] }

/** The canonical text of a record. Throws when the record holds anything that would not come back unchanged. */
export function recordText(record: SnapshotRecord): string {
  const text = canonicalize(snapshotRecord.parse(record))
  if (text === undefined) throw new Error('a record has bytes')
  return text
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** Reads a record back, and refuses anything but the canonical bytes of a valid one. */
export function readRecord(bytes: Uint8Array): ReadRecord {
  const refused = (fault: RecordFault, message: string): ReadRecord => ({
    ok: false,
    fault,
    refusals: [{ path: [], message }],
  })
  let text: string
  let value: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return refused({ kind: 'not-text' }, 'the bytes are not UTF-8')
  }
  try {
    value = JSON.parse(text)
  } catch {
    return refused({ kind: 'not-json' }, 'the bytes are not JSON')
  }
  const parsed = schemaOf(value) === FIRST_SCHEMA ? readFirst(value) : readSecond(value)
  if (!parsed.ok)
    return { ok: false, fault: faultOf(value, parsed.refusals), refusals: parsed.refusals }
  if (canonicalize(parsed.content) !== text)
    return refused({ kind: 'rewritten' }, 'the bytes are not in canonical form (RFC 8785)')
  return { ok: true, record: parsed.record }
}

/** `content` is what has the bytes, `record` what is drawn. */
type ParsedRecord =
  | { readonly ok: true; readonly content: object; readonly record: SnapshotRecord }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

function readSecond(value: unknown): ParsedRecord {
  const parsed = snapshotRecord.safeParse(value)
  return parsed.success
    ? { ok: true, content: parsed.data, record: parsed.data }
    : { ok: false, refusals: refusalsOf(parsed.error) }
}

/** A record of the first version agrees with itself as one of the second does. */
function readFirst(value: unknown): ParsedRecord {
  const parsed = recordOfFirst.safeParse(value)
  if (!parsed.success) return { ok: false, refusals: refusalsOf(parsed.error) }
  const record = upgraded(parsed.data)
  const view = snapshotView.safeParse(record.view)
  const refusals = [
    ...(view.success
      ? []
      : refusalsOf(view.error).map(({ path, message }) => ({ path: ['view', ...path], message }))),
    ...incoherences(record).map(([field, message]) => ({ path: [field], message })),
  ]
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, content: parsed.data, record }
}

function schemaOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'schema' in value ? value.schema : null
}

function faultOf(value: unknown, [first]: readonly Refusal[]): RecordFault {
  const schema = schemaOf(value)
  if (typeof schema !== 'string' || !/^bysource-snapshot\/\d{1,4}$/.test(schema))
    return { kind: 'not-a-record' }
  if (schema !== SNAPSHOT_SCHEMA && schema !== FIRST_SCHEMA)
    return { kind: 'other-version', found: schema }
  return { kind: 'invalid', path: first?.path.join('.') ?? '' }
}

/** SHA-256 in lower-case hex, by the WebCrypto of Node and of browsers alike. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The id that a digest gives: its first 26 characters in lower-case base32. */
export function idOf(digest: string): string {
  const bits = Array.from(digest, (hex) =>
    Number.parseInt(hex, 16).toString(2).padStart(4, '0'),
  ).join('')
  const fives = bits.slice(0, ID_LENGTH * 5).match(/.{5}/g) ?? []
  return fives.map((five) => ALPHABET[Number.parseInt(five, 2)]).join('')
}
