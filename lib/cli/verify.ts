/** `bysource verify`: is this file, or what this address serves, the snapshot that was cited? */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { idIn, verifyRecord, type Verification } from '@/lib/domain/snapshot/verify'

export interface VerifyOptions {
  readonly id?: string | undefined
  readonly digest?: string | undefined
}

/** A sentence that explains the result, and whether it is the good one. */
export interface Verdict {
  readonly ok: boolean
  readonly sentence: string
}

/** `isKept` says whether the store of this machine keeps a snapshot of that id. */
export async function verify(
  what: string,
  { id, digest }: VerifyOptions,
  isKept: (id: string) => Promise<boolean>,
): Promise<Verdict> {
  const isAddress = /^https?:\/\//i.test(what)
  const bytes = isAddress ? await fetched(what) : await readFile(what)
  if (bytes === null) return { ok: false, sentence: `Not verified: nothing was served at ${what}.` }
  const named = idIn(isAddress ? new URL(what).pathname : basename(what))
  const expected = { id: id ?? named, digest: digest?.toLowerCase() ?? null }
  const own = new Uint8Array(bytes)
  const result = await verifyRecord(own, expected)
  if (result.kind === 'unnamed' && (await isKept(result.id))) {
    return verdictOf(await verifyRecord(own, { ...expected, id: result.id }), expected.id)
  }
  return verdictOf(result, expected.id)
}

async function fetched(address: string): Promise<Buffer | null> {
  const url = new URL(address)
  if (/\/s\/[a-z2-7]{26}\/?$/.test(url.pathname)) {
    url.pathname = `${url.pathname.replace(/\/$/, '')}.json`
  }
  const response = await fetch(url)
  return response.ok ? Buffer.from(await response.arrayBuffer()) : null
}

function verdictOf(result: Verification, expected: string | null): Verdict {
  switch (result.kind) {
    case 'verified': {
      const { id, digest, record } = result
      const { text, claims, dataAsOf } = record
      return {
        ok: true,
        sentence: `Verified: this is snapshot ${id}, unchanged: “${text.title}”, ${claims.length} claims, data as of ${dataAsOf}. SHA-256 ${digest}.`,
      }
    }
    case 'changed':
      return {
        ok: false,
        sentence: `Not verified: these bytes are not those of snapshot ${expected ?? 'with that digest'}. Their SHA-256 is ${result.digest}, which would be ${result.id}.`,
      }
    case 'unreadable':
      return {
        ok: false,
        sentence: `Not verified: the bytes have the digest of ${result.id}, but they are no record that this program can read (${result.why}).`,
      }
    case 'unnamed':
      return {
        ok: false,
        sentence: `Not verified: nothing says which snapshot this should be. Its digest makes it ${result.id}; compare that with the citation, or give it with --id.`,
      }
    default:
      return result satisfies never
  }
}
