/**
 * Bytes as the store keeps them: compressed, and without the fonts in them, which are kept once for all
 * files. What comes back is byte for byte what went in; a test of that stands before anything is kept.
 */
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { digestOf } from './ids'
import type { Handle } from './store'

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)]

/** Never edit one that was released: rows name it. */
export const PACKING = 'deflate+parts'

export interface Packed {
  readonly bytes: Buffer
  /** By digest. */
  readonly parts: ReadonlyMap<string, Buffer>
}

/** So many characters of base64 are a font, and no word or digest. */
const BASE64 = /[A-Za-z0-9+/]{4000,}={0,2}/g
/** No XML and no JSON holds the control character, so that it can stand for a part. */
const PLACE = /\u0000([0-9a-f]{64})/g

export async function packed(content: Uint8Array): Promise<Packed> {
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

export async function keepParts(db: Handle, { parts }: Packed): Promise<void> {
  for (const [digest, bytes] of parts) {
    await db
      .insertInto('shared_parts')
      .values({ digest, bytes })
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .execute()
  }
}

export async function unpacked(db: Handle, bytes: Uint8Array): Promise<Uint8Array> {
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
