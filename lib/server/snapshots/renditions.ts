/**
 * The files that are made of a snapshot. Those that everything else is made from are made with the snapshot,
 * citation formats when they are first asked for, and both stay; pictures and the archive are made again
 * when they are asked for and are not in their folder any more.
 */
import { rolesOfRecord } from '@/lib/charts/record/from-record'
import { rendition, type Rendition } from '@/lib/store/renditions'
import { plainRows } from '@/lib/files/claim-tables'
import { csvText } from '@/lib/files/csv'
import { ProblemError } from '../http/problem'
import { exportOfAnswers } from '../reading/claims'
import { WORDS } from '../reading/context'
import { ARCHIVED, archiveOf, type ArchivedKind } from './archive'
import { citationsOf } from './cite/citations'
import { cslText } from './cite/csl'
import { datasetOf } from './dataset'
import type { Frozen } from './frozen'
import { looksFor } from './picture/looks'
import { pngOf, PNG_WIDTHS } from './picture/png'
import { bibText, risText } from './cite/reference-files'
import type { Renderer, SvgWork } from './renderer'
import { standInsFor, withStandIns } from './picture/stand-ins'

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

/** The parts of which a rendition is made later. */
export interface LaterWork {
  readonly frozen: Frozen
  readonly capturedAt: string
  readonly render: Renderer
  /** Another rendition of the same snapshot, which is made first when it is not there yet. */
  readonly read: (kind: string) => Promise<Uint8Array>
  /** False once everybody who asked for it has gone. */
  readonly isWanted: () => boolean
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

export const LATER: Readonly<
  Partial<Record<string, (work: LaterWork) => Promise<string | Uint8Array>>>
> = {
  png: (work) => pictureOf(work, PNG_WIDTHS.png),
  '2x.png': (work) => pictureOf(work, PNG_WIDTHS['2x.png']),
  'card.png': async ({ frozen, capturedAt, render, isWanted }) => {
    const card = Buffer.from(await render.card(await svgWork(frozen)))
    const redraw = redrawing(frozen, capturedAt, render.card)
    return pngOf({ svg: card, redraw }, frozen, PNG_WIDTHS['card.png'], isWanted)
  },
  bib: async ({ read }) => bibText(textOf(await read('csl.json'))),
  ris: async ({ read }) => risText(textOf(await read('csl.json'))),
  'citations.json': async ({ frozen, read }) => citationsOf(textOf(await read('csl.json')), frozen),
  zip: async ({ frozen, capturedAt, read, isWanted }) => {
    const files = new Map<ArchivedKind, Uint8Array>()
    for (const kind of ARCHIVED) {
      const file = await read(kind).catch(noPicture)
      if (file !== null) files.set(kind, file)
    }
    return archiveOf(files, frozen, capturedAt, isWanted)
  },
}

async function pictureOf(
  { frozen, capturedAt, render, read, isWanted }: LaterWork,
  width: number,
): Promise<Uint8Array> {
  const redraw = redrawing(frozen, capturedAt, render.svg)
  return pngOf({ svg: await read('svg'), redraw }, frozen, width, isWanted)
}

/** The same drawing with what was known then of the names that hold letters which no font has. */
export function redrawing(
  frozen: Frozen,
  capturedAt: string,
  draw: (work: SvgWork) => Promise<string>,
): (letters: string) => Promise<string> {
  return async (letters) => {
    const work = await svgWork(frozen)
    const standIns = await standInsFor(frozen.record, letters, capturedAt)
    return draw({ ...work, record: withStandIns(frozen.record, standIns) })
  }
}

/** A snapshot is taken along whole, but for a picture that is refused for letters that no font has. */
function noPicture(error: unknown): null {
  if (error instanceof ProblemError && error.status === 422) return null
  throw error
}
