/** The records of the files that ship in `data/`, as they are once every rule of them holds. */
import { z } from 'zod'
import type { ActorInput } from '@/lib/domain/actor'
import type { EventInput } from '@/lib/domain/event'
import type { PublicationInput } from '@/lib/domain/publication'
import type { ClaimRevisionInput } from '@/lib/domain/revision'
import type { StatementInput } from '@/lib/domain/statement'
import { line, note, slug, wording } from '@/lib/domain/text'

export const shippedAppearance = z.strictObject({
  publication: slug,
  via: z.array(slug).max(20).default([]),
  wording,
  term: line(60).nullable().default(null),
  locator: line(120).nullable().default(null),
  note: note.nullable().default(null),
})
export type ShippedAppearance = z.infer<typeof shippedAppearance>

/** The head of each file. */
interface Recorded {
  readonly path: string
  readonly recordedAt: string
  readonly recordedBy: string
}

export interface ShippedActors extends Recorded {
  readonly actors: readonly ActorInput[]
}

export interface ShippedClaim {
  readonly id: string
  /** `partOf` is the id of the whole. */
  readonly claim: StatementInput['claims'][number]
  readonly appearances: readonly ShippedAppearance[]
}

export interface ShippedStatement extends Pick<
  StatementInput,
  'claimant' | 'ownVoice' | 'statedOn' | 'statedOnPrecision'
> {
  readonly id: string
  readonly note: string | null
  /** Null where it has the moment of its file. */
  readonly recordedAt: string | null
  readonly claims: readonly ShippedClaim[]
}

export interface ShippedRevision {
  readonly claim: string
  readonly recordedAt: string
  readonly revision: ClaimRevisionInput
}

export interface ShippedEvent extends Recorded {
  readonly event: EventInput
  readonly publications: Readonly<Record<string, PublicationInput>>
  readonly statements: readonly ShippedStatement[]
  readonly revisions: readonly ShippedRevision[]
}

export interface Shipped {
  readonly actors: readonly ShippedActors[]
  readonly events: readonly ShippedEvent[]
}
