/**
 * Packing: the store keeps bytes compressed, and the fonts in them once for all files. Unpacking gives back what went
 * in, byte for byte, which is checked before anything is kept.
 */
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { digestOf } from './ids'
import type { Handle } from './store'

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)]

/** The name of this way of packing. Rows name it, so that a released one is never edited. */
export const PACKING = 'deflate+parts'

export interface PackedBytes {
  readonly bytes: Buffer
  /** The fonts that were taken out, by digest. */
  readonly parts: ReadonlyMap<string, Buffer>
}

/** So many characters of base64 are a font; no word or digest is as long. */
const BASE64 = /[A-Za-z0-9+/]{4000,}={0,2}/g
/** The place of a part. Neither XML nor JSON holds the control character. */
const PLACE = /\u0000([0-9a-f]{64})/g

export async function pack(content: Uint8Array): Promise<PackedBytes> {
  const original = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const text = original.toString('utf8')
  const parts = new Map<string, Buffer>()
  const lean = text.replace(BASE64, (base64) => {
    const part = Buffer.from(base64, 'base64')
    const digest = digestOf(part)
    parts.set(digest, part)
    return `\0${digest}`
  })
  const isSame = !text.includes('\0') && Buffer.from(withParts(lean, parts)).equals(original)
  return isSame
    ? { bytes: await deflate(Buffer.from(lean, 'utf8')), parts }
    : { bytes: await deflate(original), parts: new Map() }
}

export async function keepParts(db: Handle, { parts }: PackedBytes): Promise<void> {
  for (const [digest, bytes] of parts) {
    await db
      .insertInto('shared_parts')
      .values({ digest, bytes })
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .execute()
  }
}

export async function unpack(db: Handle, bytes: Uint8Array): Promise<Uint8Array> {
  const whole = await inflate(bytes)
  if (!whole.includes(0)) return new Uint8Array(whole)
  const lean = whole.toString('utf8')
  const digests = [...lean.matchAll(PLACE)].map(([, digest = '']) => digest)
  if (digests.length === 0) return new Uint8Array(whole)
  const rows = await db
    .selectFrom('shared_parts')
    .selectAll()
    .where('digest', 'in', digests)
    .execute()
  if (rows.length === 0) return new Uint8Array(whole)
  const parts = new Map(rows.map((row) => [row.digest, Buffer.from(new Uint8Array(row.bytes))]))
  return new Uint8Array(Buffer.from(withParts(lean, parts), 'utf8'))
}

function withParts(lean: string, parts: ReadonlyMap<string, Buffer>): string {
  return lean.replace(
    PLACE,
    (place, digest: string) => parts.get(digest)?.toString('base64') ?? place,
  )
}
