/** The documents about a snapshot: drawn from its record, with what changed since beside it. */
import { LRUCache } from 'lru-cache'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { driftSentence } from '@/lib/sentences/drift'
import { digestOf } from '@/lib/store/ids'
import type { StoredRemoval } from '@/lib/store/removals'
import type { StoredSnapshot } from '@/lib/store/snapshots'
import { liveChoice } from '@/lib/url/snapshot-view'
import { viewHref } from '@/lib/url/view'
import { cached } from '../cache'
import { theStore } from '../open'
import { onRemoved } from '../removed'
import { eventRevisions, turnOf, WORDS } from '../reading/context'
import { oembedAddress } from './address'
import type { Citations } from './cite/citations'
import { datasetOf } from './dataset'
import type { Frozen } from './frozen'
import { looks, looksFor } from './picture/looks'
import { frozenOf, readRendition } from './read'
import { presentRemoval } from './removal'
import type { LackingWork, ProblemWork, Renderer } from './renderer'
import { eventsIn, readStatus } from './status'

export async function readPage(snapshot: StoredSnapshot, render: Renderer): Promise<string> {
  return drawn('snapshot-page', snapshot, async (frozen) =>
    render.page({
      frozen,
      live: liveOf(snapshot),
      capturedAt: snapshot.capturedAt,
      oembed: oembedAddress(frozen.url),
      dataset: datasetOf(frozen),
      land: (await looksFor(frozen.record)).land,
      style: styleAddress(render),
      status: await readStatus(snapshot.id, frozen.record),
      citations: await readCitations(snapshot, render),
    }),
  )
}

export async function readEmbed(snapshot: StoredSnapshot, render: Renderer): Promise<string> {
  return drawn('snapshot-embed', snapshot, async (frozen) =>
    render.embed({
      frozen,
      style: styleAddress(render),
      land: (await looksFor(frozen.record)).land,
      status: await readStatus(snapshot.id, frozen.record),
    }),
  )
}

/** The kept figure; when something in it drifted, under a notice that says so. */
export async function readEmbedImage(snapshot: StoredSnapshot, render: Renderer): Promise<string> {
  return drawn('snapshot-image', snapshot, async (frozen) => {
    const kept = await readRendition(snapshot, 'svg', render)
    if (kept === null) throw new Error(`snapshot ${snapshot.id} has no figure`)
    const svg = Buffer.from(kept.bytes).toString('utf8')
    const drift = driftSentence(await readStatus(snapshot.id, frozen.record), WORDS)
    return drift === null ? svg : render.noticed({ svg, notice: `${drift} ${frozen.url}` })
  })
}

export async function drawTombstone(removal: StoredRemoval, render: Renderer): Promise<string> {
  return render.tombstone({ removal: presentRemoval(removal), style: styleAddress(render) })
}

export async function drawProblem(
  problem: Omit<ProblemWork, 'style'>,
  render: Renderer,
): Promise<string> {
  return render.problem({ ...problem, style: styleAddress(render) })
}

export async function drawLacking(
  lacking: Omit<LackingWork, 'style'>,
  render: Renderer,
): Promise<string> {
  return render.lacking({ ...lacking, style: styleAddress(render) })
}

/** Kept by the revisions of the events in it, like every other read. */
async function drawn(
  what: string,
  snapshot: StoredSnapshot,
  draw: (frozen: Frozen) => Promise<string>,
): Promise<string> {
  const store = await theStore()
  const turn = turnOf(await eventRevisions(store, factsOf(snapshot).events))
  const page = await cached(store, [what, snapshot.id, turn], async () => ({
    text: await draw(frozenOf(snapshot)),
  }))
  if (page === null) throw new Error('a snapshot has a page')
  return page.text
}

interface PageFacts {
  /** Path of the page that shows the same view as it is now. */
  readonly live: string
  readonly events: readonly string[]
}

const known = new LRUCache<string, PageFacts>({ max: 10_000 })
onRemoved((ids) => {
  for (const id of ids) known.delete(id)
})

/** The facts of a record that every answer about its snapshot needs, without reading it again. */
function factsOf(snapshot: StoredSnapshot): PageFacts {
  const found = known.get(snapshot.id)
  if (found !== undefined) return found
  const { record } = frozenOf(snapshot)
  const made = { live: liveAddress(record), events: eventsIn(record) }
  known.set(snapshot.id, made)
  return made
}

/** Path of the page that shows what a record froze, as it is now. */
export function liveAddress({ event, view }: SnapshotRecord): string {
  return viewHref(`/events/${event.id}`, liveChoice(view))
}

/** Path of the page that shows the same view as it is now: of every version the original (RFC 7089). */
export function liveOf(snapshot: StoredSnapshot): string {
  return factsOf(snapshot).live
}

function styleAddress(render: Renderer): string {
  return `/s/style.css?v=${digestOf(styleOf(render)).slice(0, 16)}`
}

/** Written once: the files that it is made of do not change while the program runs. */
export function styleOf(render: Renderer): string {
  style ??= render.style(looks())
  return style
}

let style: string | undefined

async function readCitations(snapshot: StoredSnapshot, render: Renderer): Promise<Citations> {
  const kept = await readRendition(snapshot, 'citations.json', render)
  if (kept === null) throw new Error(`snapshot ${snapshot.id} has no citation`)
  return JSON.parse(Buffer.from(kept.bytes).toString('utf8')) as Citations // as citationsOf wrote it
}
