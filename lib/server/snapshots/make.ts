/** Making a snapshot: what the view shows now becomes a record, its bytes, its id, and its renditions. */
import { recordOf } from '@/lib/charts/record/to-record'
import { bytesOf, digestOf, idOf, recordText } from '@/lib/domain/snapshot/bytes'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Warning } from '@/lib/domain/warning'
import { digestOf as keyOf } from '@/lib/store/ids'
import { readNewest } from '@/lib/store/in-snapshot'
import { canonicalJson } from '@/lib/store/json'
import { findRemoval, type StoredRemoval } from '@/lib/store/removals'
import { findSnapshot, insertSnapshot, type StoredSnapshot } from '@/lib/store/snapshots'
import { isFull } from '@/lib/store/snapshot-totals'
import type { Store } from '@/lib/store/store'
import type { Rendition } from '@/lib/store/renditions'
import type { SnapshotInput } from '@/lib/url/snapshot-view'
import { theConfig, theStore } from '../open'
import { WORDS } from '../reading/context'
import { addressOf } from './address'
import { envelopeOf } from './envelope'
import type { Frozen } from './frozen'
import { inputNow } from './input-now'
import { lackingLetters, pictureWarnings, type LackingLetters } from './picture/lacking-letters'
import { readRendition } from './read'
import type { Renderer } from './renderer'
import { redrawing, renditionsOf } from './renditions'
import { readShown, type ShownOutcome } from './shown'

export interface MadeSnapshot {
  readonly id: string
  readonly digest: string
  readonly url: string
  /** What its pictures cannot show. */
  readonly warnings: readonly Warning[]
}

export type MakeOutcome =
  | { readonly ok: true; readonly created: boolean; readonly value: MadeSnapshot }
  | Extract<ShownOutcome, { readonly ok: false }>
  | { readonly ok: false; readonly kind: 'removed'; readonly removal: StoredRemoval }
  /** This installation keeps no more of them; those that there are go on being served. */
  | { readonly ok: false; readonly kind: 'full' }
  | UndrawnSnapshot

/** Nothing was kept: its pictures would lack letters, which its maker has not been told yet. */
export interface UndrawnSnapshot {
  readonly ok: false
  readonly kind: 'lacking'
  /** The id that it would have. */
  readonly id: string
  readonly record: SnapshotRecord
  readonly lacking: LackingLetters
}

/** `isTold` says whether the maker knows what the pictures of the snapshot with that id lack, or will learn it from the answer. */
export async function makeSnapshot(
  given: SnapshotInput,
  render: Renderer,
  isTold: (id: string) => boolean,
): Promise<MakeOutcome> {
  const store = await theStore()
  const now = new Date(store.now()).toISOString()
  const { knownAt } = given.view
  if (knownAt != null && knownAt > now) {
    const message = `${knownAt} is still to come: what is recorded until then would change it`
    return { ok: false, kind: 'refused', refusals: [{ path: ['view', 'knownAt'], message }] }
  }
  const outcome = await readShown(await inputNow(given))
  if (!outcome.ok) return outcome
  const record = recordOf(outcome.shown, WORDS)
  const text = recordText(record)
  const digest = await digestOf(bytesOf(text))
  const id = idOf(digest)
  const frozen = { id, digest, url: addressOf(id), record }

  const removal = await readNewest(store, (db) => findRemoval(db, id))
  if (removal !== null) return { ok: false, kind: 'removed', removal }
  const before = await readNewest(store, (db) => findSnapshot(db, id))
  if (before !== null) {
    const svg = await readRendition(before, 'svg', render)
    if (svg === null) throw new Error(`snapshot ${id} has no figure`)
    const lacking = await lackingIn(frozen, svg, before.capturedAt, render)
    return { ok: true, created: false, value: valueOf(frozen, lacking) }
  }
  const { snapshotLimits } = theConfig()
  if (await readNewest(store, (db) => isFull(db, snapshotLimits))) {
    return { ok: false, kind: 'full' }
  }
  const files = await renditionsOf(frozen, now, render)
  const [svg] = files
  if (svg === undefined) throw new Error('the figure is the first of the files')
  const lacking = await lackingIn(frozen, svg, now, render)
  if (lacking !== null && !isTold(id)) return { ok: false, kind: 'lacking', id, record, lacking }
  const value = valueOf(frozen, lacking)
  const stored = {
    id,
    digest,
    event: record.event.id,
    viewKey: viewKeyOf(record),
    record: text,
    capturedAt: now,
    envelope: envelopeOf(value.url),
  }
  return kept(store, stored, files, value)
}

function lackingIn(
  frozen: Frozen,
  svg: Rendition,
  capturedAt: string,
  render: Renderer,
): Promise<LackingLetters | null> {
  const drawing = Buffer.from(svg.bytes).toString('utf8')
  const redraw = redrawing(frozen, capturedAt, render.svg)
  return lackingLetters(frozen.record, drawing, capturedAt, redraw)
}

function valueOf({ id, digest, url }: Frozen, lacking: LackingLetters | null): MadeSnapshot {
  return { id, digest, url, warnings: lacking === null ? [] : pictureWarnings(lacking) }
}

async function kept(
  store: Store,
  snapshot: StoredSnapshot,
  files: readonly Rendition[],
  value: MadeSnapshot,
): Promise<MakeOutcome> {
  const outcome = await insertSnapshot(store, snapshot, files, theConfig().snapshotLimits)
  switch (outcome) {
    case 'created':
    case 'existing':
      return { ok: true, created: outcome === 'created', value }
    case 'full':
      return { ok: false, kind: 'full' }
    case 'removed': {
      const removal = await findRemoval(store.writer, snapshot.id)
      if (removal === null) throw new Error('a removal stays')
      return { ok: false, kind: 'removed', removal }
    }
    default:
      return outcome satisfies never
  }
}

/** Equal for all snapshots of one view of one event, at whatever time they were made. */
function viewKeyOf({ event, view }: SnapshotRecord): string {
  return keyOf(canonicalJson([event.id, view]))
}
