/** The page of a snapshot: drawn from its record, with what changed since beside it. */
import { digestOf } from '@/lib/store/ids'
import type { StoredSnapshot } from '@/lib/store/snapshots'
import { liveChoice } from '@/lib/url/snapshot-view'
import { viewHref } from '@/lib/url/view'
import { cached } from '../cache'
import { theStore } from '../open'
import { revisionOf } from '../reading/context'
import type { Citations } from './citations'
import { looks } from './looks'
import { frozenOf, readRendition } from './read'
import type { Renderer } from './renderer'
import { readStatus } from './status'

export interface SnapshotPage {
  readonly html: string
  /** Path of the page that shows the same view as it is now. */
  readonly live: string
}

export async function readPage(snapshot: StoredSnapshot, render: Renderer): Promise<SnapshotPage> {
  const store = await theStore()
  const revision = await revisionOf(store.reader, snapshot.event)
  const page = await cached(store, ['snapshot-page', snapshot.id, revision], async () => {
    const frozen = frozenOf(snapshot)
    const { event, view } = frozen.record
    const live = viewHref(`/events/${event.id}`, liveChoice(view))
    const html = await render.page({
      ...{ frozen, live, capturedAt: snapshot.capturedAt },
      style: `/s/style.css?v=${digestOf(styleOf(render)).slice(0, 16)}`,
      status: await readStatus(snapshot.id, frozen.record),
      citations: await readCitations(snapshot),
    })
    return { html, live }
  })
  if (page === null) throw new Error('a snapshot has a page')
  return page
}

/** Written once: the files that it is made of do not change while the program runs. */
export function styleOf(render: Renderer): string {
  style ??= render.style(looks())
  return style
}

let style: string | undefined

async function readCitations(snapshot: StoredSnapshot): Promise<Citations> {
  const kept = await readRendition(snapshot, 'citations.json')
  if (kept === null) throw new Error(`snapshot ${snapshot.id} has no citation`)
  return JSON.parse(Buffer.from(kept.bytes).toString('utf8')) as Citations // as citationsOf wrote it
}
