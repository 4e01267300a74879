/**
 * What a picture calls somebody whose name has letters that no font here has: the short name, or the id, which is
 * always in plain letters. The record and the SVG keep the name.
 */
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { loadActors } from '@/lib/store/load-actors'
import { theStore } from '../../open'
import { WORDS } from '../../reading/context'

export interface StandIn {
  readonly name: string
  readonly standIn: string
}

/** Short names as they were known at that moment, or as they are. */
export async function standInsFor(
  record: SnapshotRecord,
  letters: string,
  knownAt: string | null,
): Promise<readonly StandIn[]> {
  const lacking = new Set(letters)
  const hasLacking = (text: string) => [...text].some((letter) => lacking.has(letter))
  const named = record.actors.filter(({ name }) => hasLacking(name))
  const ids = named.map(({ id }) => id)
  const actors = ids.length === 0 ? null : await loadActors((await theStore()).reader, ids, knownAt)
  const standIns = named.map(({ id, name }): StandIn => {
    const short = actors?.get(id)?.shortName ?? null
    return { name, standIn: short === null || hasLacking(short) ? id : short }
  })
  const { id, title } = record.event
  if (hasLacking(title)) standIns.push({ name: title, standIn: id })
  // A name may be a part of another one.
  return standIns.toSorted((a, b) => b.name.length - a.name.length)
}

/** The record as it is drawn then, with a sentence that says so. */
export function withStandIns(record: SnapshotRecord, standIns: readonly StandIn[]): SnapshotRecord {
  const renamed = inEveryText(record, (text) =>
    standIns.reduce((all, { name, standIn }) => all.replaceAll(name, standIn), text),
  )
  const caveats = [...renamed.text.caveats, WORDS.t('snapshot.stand-ins')]
  return { ...renamed, text: { ...renamed.text, caveats } }
}

function inEveryText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T // a text for a text
  if (Array.isArray(value)) return value.map((one) => inEveryText(one, change)) as T // as many
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, inEveryText(one, change)])
  return Object.fromEntries(entries) as T // the same keys
}
