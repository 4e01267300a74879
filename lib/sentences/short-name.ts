/** The names of sources where space is short. */
import type { ComparisonAnswer, NamedActor } from '@/lib/answers/shapes'

export type NameOf = (actor: Pick<NamedActor, 'id' | 'name'>) => string

/** The short name, or the name of who has none. */
export function shortNameIn(actors: ComparisonAnswer['actors']): NameOf {
  return ({ id, name }) => actors[id]?.shortName ?? name
}
