/** The files that are made of a snapshot, each once, when it is made. */
import { rendition, type Rendition } from '@/lib/store/snapshots'
import { csvText } from '../http/csv'
import { datasetOf } from './dataset'
import { looks } from './looks'
import type { Frozen, Renderer } from './renderer'
import { WORDS } from '../reading/context'

export async function renditionsOf(frozen: Frozen, render: Renderer): Promise<Rendition[]> {
  const { record, url, digest } = frozen
  const { t } = WORDS
  const svg = await render.svg({
    record,
    source: [t('snapshot.source', { url }), t('snapshot.digest', { digest })],
    metadata: datasetOf(frozen),
    ...looks(),
  })
  return [rendition('svg', svg), rendition('csv', await csvText(record.claims))]
}
