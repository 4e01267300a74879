/** The client that a request is counted for, as the server in front says it (`scripts/serving/client.mjs`). */

interface RequestHeaders {
  readonly get: (header: string) => string | null
}

/** An IPv4 address, or the network of one IPv6 subscriber; `next dev` has no server in front. */
export function clientOf(headers: RequestHeaders): string {
  const forwarded = headers.get('X-Forwarded-For') ?? ''
  return headers.get('X-Bysource-Client') ?? (forwarded.split(',').at(-1)?.trim() || 'unknown')
}
