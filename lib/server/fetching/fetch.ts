/**
 * What Bysource fetches by itself: nothing private, nothing endless, nothing of another kind than was expected. Every
 * hop of a redirect is checked like the first address (docs/fetching.md).
 */
import { fetch, type Agent, type Response } from 'undici'
import { checkedAddress } from './address'
import type { FetchAllowance } from './allowed'
import { guardedAgent, type Lookup } from './connect'
import { refusalOf } from './fault'
import { FetchRefused, type FetchRefusal } from './refusal'

const MAX_REDIRECTS = 5

export interface FetchLimits {
  /** Bytes of the body are counted as it is unpacked. */
  readonly maxBytes: number
  /** Media types that are taken, in small letters; `''` takes an answer that names none. */
  readonly types: readonly string[]
  /** For the whole of it, in ms, redirects included. */
  readonly deadline: number
  /** Without any byte, in ms. */
  readonly idle: number
}

/** What the last answer said of itself, so that the same one is not sent again. */
export interface FetchedBefore {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Fetched extends FetchedBefore {
  readonly kind: 'fetched'
  readonly body: Uint8Array
  /** Its media type in small letters, without parameters. */
  readonly type: string
  readonly charset: string | null
  /** The address at which it was found, after redirects. */
  readonly address: string
}

export type FetchAnswer =
  | Fetched
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: FetchRefusal }

export interface FetchSetting {
  readonly allowance: FetchAllowance
  /** Says who fetches, and where one finds out more. */
  readonly userAgent: string
  /** Instead of the system's, in tests. */
  readonly lookup?: Lookup
}

export async function fetchGuarded(
  address: string,
  limits: FetchLimits,
  setting: FetchSetting,
  before: FetchedBefore | null = null,
): Promise<FetchAnswer> {
  const waits = { connecting: Math.min(limits.idle, limits.deadline), idle: limits.idle }
  const agent = guardedAgent(setting.allowance, waits, setting.lookup)
  const signal = AbortSignal.timeout(limits.deadline)
  let hop: URL | null = null
  try {
    hop = checkedAddress(address, null)
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const response = await ask(hop, agent, signal, headersOf(limits, setting, before))
      const next = redirectOf(response)
      if (next === null) return await answerOf(response, hop, limits, before)
      await response.body?.cancel()
      hop = checkedAddress(next, hop)
    }
    return refused({ code: 'too-many-redirects', most: MAX_REDIRECTS })
  } catch (error) {
    return refused(refusalOf(error, hop?.hostname ?? '', signal, limits))
  } finally {
    await agent.destroy()
  }
}

const refused = (refusal: FetchRefusal) => ({ kind: 'refused', refusal }) as const

function ask(url: URL, dispatcher: Agent, signal: AbortSignal, headers: Record<string, string>) {
  return fetch(url, { dispatcher, signal, headers, redirect: 'manual', credentials: 'omit' })
}

function headersOf(limits: FetchLimits, setting: FetchSetting, before: FetchedBefore | null) {
  const headers: Record<string, string> = {
    'User-Agent': setting.userAgent,
    Accept: [...limits.types.filter((type) => type !== ''), '*/*;q=0.1'].join(', '),
  }
  if (before?.etag) headers['If-None-Match'] = before.etag
  if (before?.lastModified) headers['If-Modified-Since'] = before.lastModified
  return headers
}

const REDIRECTS = [301, 302, 303, 307, 308]

function redirectOf({ status, headers }: Response): string | null {
  return REDIRECTS.includes(status) ? headers.get('location') : null
}

async function answerOf(
  response: Response,
  url: URL,
  limits: FetchLimits,
  before: FetchedBefore | null,
): Promise<FetchAnswer> {
  const { status, headers } = response
  if (status === 304 && before !== null) return { kind: 'unchanged' }
  if (status !== 200) {
    await response.body?.cancel()
    return refused({ code: 'status', status, retryAfter: secondsOf(headers.get('retry-after')) })
  }
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  if (!limits.types.includes(type.trim())) {
    await response.body?.cancel()
    return refused({ code: 'media-type', type: type.trim() })
  }
  const body = await bytesOf(response, limits.maxBytes)
  return {
    kind: 'fetched',
    body,
    type: type.trim(),
    charset: charsetOf(parameters),
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
    address: url.href,
  }
}

function charsetOf(parameters: readonly string[]): string | null {
  const text = parameters.find((parameter) => parameter.trim().startsWith('charset='))
  return text?.split('=')[1]?.replace(/["\s]/gu, '') || null
}

/** Counted as they come out of the unpacking: a small answer may unpack to anything. */
async function bytesOf({ body }: Response, most: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    // The bodies of undici are streams of bytes and of nothing else.
    const bytes = chunk as Uint8Array
    length += bytes.length
    if (length > most) throw new FetchRefused({ code: 'too-large', most })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** A date is not counted with: the server's clock may be any. */
function secondsOf(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d{1,8}$/u.test(retryAfter) ? Number(retryAfter) : null
}
