/** Answering with what never changes: for good in every cache, provable, open to every origin. */
import type { Rendition, StoredSnapshot } from '@/lib/store/snapshots'
import { theConfig } from '../open'
import { addressOf, publicAddress } from '../snapshots/address'
import { LICENCE } from '../snapshots/dataset'
import { fontFile } from '../snapshots/looks'
import type { SnapshotPage } from '../snapshots/page'
import { ProblemError } from './problem'
import type { Asked } from './route'

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8; header=present',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  'citations.json': 'application/json; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
}

const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** A drawing runs nothing and loads nothing. */
export const DRAWING =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

export function renditionHeaders(
  { id, capturedAt }: StoredSnapshot,
  { kind, digest }: Rendition,
): Record<string, string> {
  const url = addressOf(id)
  return {
    ...OPEN,
    'Content-Type': TYPES[kind] ?? 'application/octet-stream',
    'Content-Disposition': `inline; filename="bysource-${id}.${kind}"`,
    'Content-Security-Policy': DRAWING,
    'Cache-Control': theConfig().isPrivate
      ? 'private, max-age=31536000, immutable'
      : 'public, max-age=31536000, immutable',
    ETag: `"${digest}"`,
    'Repr-Digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
    'Memento-Datetime': new Date(capturedAt).toUTCString(),
    Link: `<${url}>; rel="cite-as", <${url}>; rel="collection", <${LICENCE}>; rel="license"`,
  }
}

/** The page changes when something drifts, so it is kept for a minute only. It runs nothing at all. */
export function pageHeaders(
  { id, capturedAt }: StoredSnapshot,
  { live }: SnapshotPage,
): Record<string, string> {
  const url = addressOf(id)
  const items = ['json', 'svg', 'png', 'csv'].map((kind) => `<${url}.${kind}>; rel="item"`)
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': theConfig().isPrivate ? 'private, max-age=60' : 'public, max-age=60',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
    'Memento-Datetime': new Date(capturedAt).toUTCString(),
    Link: [
      `<${url}>; rel="cite-as"`,
      `<${url}.csl.json>; rel="describedby"; type="application/vnd.citationstyles.csl+json"`,
      `<${url}.jsonld>; rel="describedby"; type="application/ld+json"`,
      ...items,
      `<${LICENCE}>; rel="license"`,
      `<${publicAddress()}${live}>; rel="original"`,
      `<${url}/timemap>; rel="timemap"; type="application/link-format"`,
    ].join(', '),
  }
}

export function fontResponse(name: string): Response {
  const bytes = fontFile(name)
  if (bytes === null) throw new ProblemError(404)
  return assetResponse(new Uint8Array(bytes), 'font/woff2')
}

/** For what has another address when it changes. */
export function assetResponse(content: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(content, {
    headers: {
      ...OPEN,
      'Content-Type': type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}

export function statusHeaders(id: string): Record<string, string> {
  return { ...OPEN, 'Cache-Control': 'no-cache', Link: `<${addressOf(id)}>; rel="describes"` }
}

export function frozenResponse(
  { request }: Asked,
  { bytes, digest }: Rendition,
  headers: Record<string, string>,
): Response {
  const known = request.headers.get('If-None-Match') ?? ''
  if (known.includes(digest)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'Content-Length': String(bytes.byteLength) },
  })
}
