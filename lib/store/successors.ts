/** Sources that proved to be others: what names one of them from then on means the other. */
import type { ActorRecord } from '@/lib/domain/actor'
import { actorsOfScope } from '@/lib/domain/scope'
import type { ClaimRevisionInput } from '@/lib/domain/revision'
import type { StatementInput } from '@/lib/domain/statement'
import { fromColumn } from './json'
import { contentsAt } from './revisions'
import type { Handle } from './store'
import type { WriteMemory } from './write-memory'

interface Standing {
  readonly db: Handle
  readonly memory: WriteMemory
}

/** The id that each of these stands for now: its own, or that of the source that it proved to be. */
async function successorsOf(
  { db, memory: { successors } }: Standing,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const open = [...new Set(ids)].filter((id) => !successors.has(id))
  for (const [id, successor] of await readSuccessors(db, open)) successors.set(id, successor)
  return (id) => successors.get(id) ?? id
}

/** By id, as it was known at that moment; one that is not recorded stands for itself. */
export async function readSuccessors(
  db: Handle,
  ids: readonly string[],
  knownAt: string | null = null,
): Promise<Map<string, string>> {
  const nextOf = new Map<string, string>()
  const visited = new Set<string>()
  for (let open = [...ids]; open.length > 0;) {
    for (const id of open) visited.add(id)
    for (const [id, content] of await contentsAt(db, 'actor_revisions', open, knownAt)) {
      const { mergedInto } = fromColumn<ActorRecord>(content)
      if (mergedInto !== undefined) nextOf.set(id, mergedInto)
    }
    open = open.flatMap((id) => nextOf.get(id) ?? []).filter((id) => !visited.has(id))
  }
  return new Map(ids.map((id) => [id, lastOf(id, nextOf)]))
}

function lastOf(id: string, nextOf: ReadonlyMap<string, string>): string {
  const passed = new Set<string>()
  let last = id
  for (let next = nextOf.get(id); next !== undefined && !passed.has(next);) {
    passed.add(next)
    last = next
    next = nextOf.get(next)
  }
  return last
}

/** Reads at once what stands for the sources of all these statements. */
export async function rememberSuccessors(
  standing: Standing,
  inputs: readonly StatementInput[],
): Promise<void> {
  await successorsOf(standing, inputs.flatMap(sourcesNamed))
}

function sourcesNamed({ claimant, appearance, claims }: StatementInput): string[] {
  const { via, publication } = appearance
  return [
    claimant,
    ...via,
    publication.publisher,
    ...claims.flatMap(({ group, citing, scope }) => [
      ...(group === null ? [] : [group]),
      ...citing,
      ...actorsOfScope(scope),
    ]),
  ]
}

/** The statement with every source under the id that it has now. */
export async function statementNow(
  standing: Standing,
  input: StatementInput,
): Promise<StatementInput> {
  const { via, publication } = input.appearance
  const named = sourcesNamed(input)
  const now = await successorsOf(standing, named)
  if (named.every((id) => now(id) === id)) return input
  const claimant = now(input.claimant)
  return {
    ...input,
    claimant,
    appearance: {
      ...input.appearance,
      via: unique(via.map(now)).filter((id) => id !== claimant || via.includes(id)),
      publication: { ...publication, publisher: now(publication.publisher) },
    },
    claims: input.claims.map((claim) => ({ ...claim, ...factsNow(claim, now) })),
  }
}

/** The same for a revision of a claim. */
export async function revisionNow(
  standing: Standing,
  input: ClaimRevisionInput,
): Promise<ClaimRevisionInput> {
  const { claimant, via = [], group, citing = [], scope = [] } = input
  const named = [claimant, group, ...via, ...citing, ...actorsOfScope(scope)].filter(
    (id) => typeof id === 'string',
  )
  const now = await successorsOf(standing, named)
  if (named.every((id) => now(id) === id)) return input
  return {
    ...input,
    ...(claimant === undefined ? {} : { claimant: now(claimant) }),
    ...(input.via === undefined ? {} : { via: unique(via.map(now)) }),
    ...factsNow(input, now),
  }
}

interface Named {
  readonly group?: string | null | undefined
  readonly citing?: readonly string[] | undefined
  readonly scope?: readonly string[] | undefined
}

function factsNow({ group, citing, scope }: Named, now: (id: string) => string) {
  return {
    ...(group === undefined ? {} : { group: group === null ? null : now(group) }),
    ...(citing === undefined ? {} : { citing: unique(citing.map(now)) }),
    ...(scope === undefined
      ? {}
      : { scope: unique(scope.map((term) => termNow(term, now))).sort() }),
  }
}

function termNow(term: string, now: (id: string) => string): string {
  const [actor] = actorsOfScope([term])
  return actor === undefined ? term : `by:${now(actor)}`
}

const unique = (ids: readonly string[]) => [...new Set(ids)]
