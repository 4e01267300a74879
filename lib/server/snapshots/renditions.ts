/**
 * The files that are made of a snapshot, each once. Those that everything else is made from are made with
 * the snapshot; pictures, citation formats and the archive when they are first asked for.
 */
import { rolesOfRecord } from '@/lib/answers/frozen'
import { rendition, type Rendition } from '@/lib/store/snapshots'
import { plainRows } from '../http/claim-tables'
import { csvText } from '../http/csv'
import { exportOfAnswers } from '../reading/claims'
import { WORDS } from '../reading/context'
import { ARCHIVED, archiveOf } from './archive'
import { citationsOf } from './citations'
import { cslText } from './csl'
import { datasetOf } from './dataset'
import { looksFor } from './looks'
import { pngOf, PNG_WIDTHS } from './png'
import { bibText, risText } from './reference-files'
import type { Frozen, Renderer, SvgWork } from './renderer'

export async function renditionsOf(
  frozen: Frozen,
  capturedAt: string,
  render: Renderer,
): Promise<Rendition[]> {
  const { record, url } = frozen
  const work = await svgWork(frozen)
  const claims = exportOfAnswers(record.claims, rolesOfRecord(record))
  return [
    rendition('svg', await render.svg(work)),
    rendition('csv', await csvText(plainRows({ claims, query: url }))),
    rendition('csl.json', cslText(frozen, capturedAt)),
    rendition('jsonld', `${JSON.stringify(work.metadata, null, 2)}\n`),
  ]
}

async function svgWork(frozen: Frozen): Promise<SvgWork> {
  const { record, url, digest } = frozen
  const { t } = WORDS
  return {
    record,
    source: [t('snapshot.source', { url }), t('snapshot.digest', { digest })],
    metadata: datasetOf(frozen),
    ...(await looksFor(record)),
  }
}

/** What a rendition is made of that is made later. */
export interface LaterWork {
  readonly frozen: Frozen
  readonly capturedAt: string
  readonly render: Renderer
  /** Another rendition of the same snapshot, which is made first when it is not there yet. */
  readonly read: (kind: string) => Promise<Uint8Array>
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

export const LATER: Readonly<
  Partial<Record<string, (work: LaterWork) => Promise<string | Uint8Array>>>
> = {
  png: async ({ frozen, read }) => pngOf(await read('svg'), frozen, PNG_WIDTHS.png),
  '2x.png': async ({ frozen, read }) => pngOf(await read('svg'), frozen, PNG_WIDTHS['2x.png']),
  'card.png': async ({ frozen, render }) =>
    pngOf(Buffer.from(await render.card(await svgWork(frozen))), frozen, PNG_WIDTHS['card.png']),
  bib: async ({ read }) => bibText(textOf(await read('csl.json'))),
  ris: async ({ read }) => risText(textOf(await read('csl.json'))),
  'citations.json': async ({ frozen, read }) => citationsOf(textOf(await read('csl.json')), frozen),
  zip: async ({ frozen, capturedAt, read }) => {
    const files = new Map<string, Uint8Array>()
    for (const kind of ARCHIVED) files.set(kind, await read(kind))
    return archiveOf(files, frozen, capturedAt)
  },
}
