/** `bysource verify`: is this file, or what this address serves, the snapshot that was cited? */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { idIn } from '@/lib/domain/snapshot/verify'
import { verifyFile } from '@/lib/domain/snapshot/verify-file'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import { verdictOf, type Say, type Verdict } from '@/lib/sentences/verification'

export interface VerifyOptions {
  readonly id?: string | undefined
  readonly digest?: string | undefined
}

/** A verdict, or that the address has no file to check. */
export type CommandVerdict =
  Verdict | { readonly ok: false; readonly kind: 'not-served'; readonly sentence: string }

const { t } = wordsIn(DEFAULT_LOCALE)
/** Every sentence takes some of these values; which, the catalogue knows. */
const say: Say = (sentence, values) =>
  (t as (key: string, values: object) => string)(`verify.${sentence}`, values)

/** `isKept` says whether the store of this machine keeps a snapshot of that id. */
export async function verify(
  what: string,
  { id, digest }: VerifyOptions,
  isKept: (id: string) => Promise<boolean>,
): Promise<CommandVerdict> {
  const isAddress = /^https?:\/\//i.test(what)
  const bytes = isAddress ? await fetched(what) : await readFile(what)
  if (typeof bytes === 'number') return notServed(what, bytes)
  const named = idIn(isAddress ? new URL(what).pathname : basename(what))
  const expected = { id: id ?? named, digest: digest?.toLowerCase() ?? null }
  const own = new Uint8Array(bytes)
  const result = await verifyFile(own, expected)
  if (result.kind === 'unnamed' && (await isKept(result.id))) {
    const known = { ...expected, id: result.id }
    return verdictOf(await verifyFile(own, known), known, say)
  }
  return verdictOf(result, expected, say)
}

/** The status of the answer where it is no file. */
async function fetched(address: string): Promise<Buffer | number> {
  const url = new URL(address)
  if (/\/s\/[a-z2-7]{26}\/?$/.test(url.pathname)) {
    url.pathname = `${url.pathname.replace(/\/$/, '')}.json`
  }
  const response = await fetch(url)
  return response.ok ? Buffer.from(await response.arrayBuffer()) : response.status
}

function notServed(address: string, status: number): CommandVerdict {
  const what =
    status === 410
      ? `the snapshot at ${address} was removed (410): its page says why`
      : `nothing was served at ${address} (${status})`
  return { ok: false, kind: 'not-served', sentence: `Not verified: ${what}.` }
}
