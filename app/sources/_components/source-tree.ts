/** Sources as the tree of who belongs to whom, flattened into rows with their depth. */
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { SourceAnswer } from '@/lib/answers/source-shape'
import { compareText } from '@/lib/domain/text'
import type { ActorKind } from '@/lib/domain/vocabulary'

export interface SourceRow {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  /** An ISO 3166 code of two letters; null when it has none, or is listed only as a whole. */
  readonly country: string | null
  /** Standing claims; null for one that is listed only because others belong to it. */
  readonly claims: number | null
  /** 0 at the root of its tree. */
  readonly depth: number
}

/** A name in the way a reader looks it up: capitals and accents do not matter. */
const alphabet = new Intl.Collator('en')

type ActorNames = ComparisonAnswer['actors']

/** Each root followed by its members, by name. `wholes` names what the sources belong to. */
export function sourceTree(sources: readonly SourceAnswer[], wholes: ActorNames): SourceRow[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const ids = new Set([...byId.keys(), ...Object.keys(wholes)])
  const parentOf = (id: string) => {
    const parent = byId.get(id)?.memberOf ?? wholes[id]?.memberOf ?? null
    return parent !== null && ids.has(parent) ? parent : null
  }
  const nameOf = (id: string) => byId.get(id)?.name ?? wholes[id]?.name ?? id
  const byName = (a: string, b: string) =>
    alphabet.compare(nameOf(a), nameOf(b)) || compareText(a, b)
  const seen = new Set<string>()
  const rows: SourceRow[] = []
  const add = (id: string, depth: number) => {
    if (seen.has(id)) return
    seen.add(id)
    const source = byId.get(id)
    rows.push({
      id,
      depth,
      name: nameOf(id),
      kind: source?.kind ?? wholes[id]?.kind ?? 'other',
      country: source?.country ?? null,
      claims: source?.claims ?? null,
    })
    for (const member of [...ids].filter((other) => parentOf(other) === id).sort(byName)) {
      add(member, depth + 1)
    }
  }
  for (const root of [...ids].filter((id) => parentOf(id) === null).sort(byName)) add(root, 0)
  // Two that belong to each other have no root: they are listed all the same.
  for (const id of [...ids].sort(byName)) add(id, 0)
  return rows
}
