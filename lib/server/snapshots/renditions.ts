/**
 * The files that are made of a snapshot, each once. Those that everything else is made from are made with
 * the snapshot; pictures and citation formats are made of these when they are first asked for.
 */
import { rendition, type Rendition } from '@/lib/store/snapshots'
import { plainRows } from '../http/claim-tables'
import { csvText } from '../http/csv'
import { WORDS } from '../reading/context'
import { bibText, citationsOf, cslText, risText } from './citations'
import { datasetOf } from './dataset'
import { looks } from './looks'
import { pngOf } from './png'
import type { Frozen, Renderer } from './renderer'

export async function renditionsOf(
  frozen: Frozen,
  capturedAt: string,
  render: Renderer,
): Promise<Rendition[]> {
  const { record, url, digest } = frozen
  const { t } = WORDS
  const dataset = datasetOf(frozen)
  const svg = await render.svg({
    record,
    source: [t('snapshot.source', { url }), t('snapshot.digest', { digest })],
    metadata: dataset,
    ...looks(),
  })
  return [
    rendition('svg', svg),
    rendition('csv', await csvText(plainRows({ claims: record.claims, query: url }))),
    rendition('csl.json', cslText(frozen, capturedAt)),
    rendition('jsonld', `${JSON.stringify(dataset, null, 2)}\n`),
  ]
}

interface Later {
  /** The kept rendition that it is made of. */
  readonly of: string
  readonly make: (bytes: Uint8Array, frozen: Frozen) => Promise<string | Uint8Array>
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

export const LATER: Readonly<Partial<Record<string, Later>>> = {
  png: { of: 'svg', make: pngOf },
  bib: { of: 'csl.json', make: (bytes) => bibText(textOf(bytes)) },
  ris: { of: 'csl.json', make: (bytes) => risText(textOf(bytes)) },
  'citations.json': { of: 'csl.json', make: (bytes, frozen) => citationsOf(textOf(bytes), frozen) },
}
