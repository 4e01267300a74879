/**
 * The closed lists of the domain, each in the order in which it is shown.
 * Machine values are kebab-case and are the glossary's words (docs/glossary.md).
 */
import { z } from 'zod'

export const ACTOR_KINDS = [
  'party',
  'government',
  'military',
  'peacekeeping',
  'international-organisation',
  'red-cross',
  'medical',
  'ngo',
  'monitor',
  'media',
  'witness',
  'other',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]
export const actorKind = z.enum(ACTOR_KINDS)

/** What people were before the event. The order decides a headline when everything else is equal. */
export const ROLES = [
  'civilians',
  'combatants',
  'security-forces',
  'police',
  'peacekeepers',
  'medics',
  'rescuers',
  'journalists',
  'aid-workers',
  'prisoners',
  'prisoners-of-war',
  'hostages',
  'refugees',
  'asylum-seekers',
  'stateless',
  'migrants',
] as const
export type Role = (typeof ROLES)[number]

/** Ages and sexes, alone or joined to a role: `civilians.women`. */
export const AGES_AND_SEXES = [
  'women',
  'men',
  'girls',
  'boys',
  'children',
  'adults',
  'older-people',
] as const
export type AgeOrSex = (typeof AGES_AND_SEXES)[number]

export type SingleCategory = 'all' | Role | AgeOrSex
export type Category = SingleCategory | `${Role}.${AgeOrSex}`

/** Widest first: the order decides a headline when everything else is equal. Joined categories come after all single ones. */
export const CATEGORIES: readonly [Category, ...Category[]] = [
  'all',
  ...ROLES,
  ...AGES_AND_SEXES,
  ...ROLES.flatMap((role) => AGES_AND_SEXES.map((other) => `${role}.${other}` as const)),
]
export const category = z.enum(CATEGORIES)

/** The single categories that a joined one is made of; a single one alone. */
export function partsOfCategory(category: Category): readonly SingleCategory[] {
  return category.split('.') as SingleCategory[] // the only way in which a category is written
}

/** `final` is the figure for the whole event; it shares the lane of `cumulative`. */
export const BASES = ['cumulative', 'period', 'stock', 'final'] as const
export type Basis = (typeof BASES)[number]
export const basis = z.enum(BASES)

export const METHODS = [
  'asserted',
  'counted',
  'verified',
  'identified-by-name',
  'estimated',
] as const
export type Method = (typeof METHODS)[number]
export const method = z.enum(METHODS)

export const STATUSES = ['stands', 'withdrawn'] as const
export type Status = (typeof STATUSES)[number]
export const status = z.enum(STATUSES)

export const PART_KINDS = ['subset', 'partition'] as const
export type PartKind = (typeof PART_KINDS)[number]
export const partKind = z.enum(PART_KINDS)

export const STEP_REASONS = [
  'new-count',
  'reclassification',
  'backlog',
  'source-switch',
  'unknown',
] as const
export type StepReason = (typeof STEP_REASONS)[number]
export const stepReason = z.enum(STEP_REASONS)

export const REVISION_REASONS = ['error', 'reclassification', 'retraction', 'unknown'] as const
export type RevisionReason = (typeof REVISION_REASONS)[number]
export const revisionReason = z.enum(REVISION_REASONS)

/** A `source` amended its own statement; the `record` had transcribed or classified it wrongly. */
export const REVISION_AUTHORS = ['source', 'record'] as const
export type RevisionAuthor = (typeof REVISION_AUTHORS)[number]
export const revisionAuthor = z.enum(REVISION_AUTHORS)

const PLACE_PRECISIONS = ['point', 'settlement', 'district', 'region', 'country'] as const
export const placePrecision = z.enum(PLACE_PRECISIONS)

/** The kinds of change that the ledger records. */
export type ChangeKind =
  | 'source-recorded'
  | 'source-revised'
  /** It proved to be another source, or that was taken back. */
  | 'source-merged'
  | 'source-separated'
  | 'event-recorded'
  | 'event-revised'
  | 'publication-revised'
  | 'claim-recorded'
  | 'appearance-recorded'
  | 'claim-revised'
  | 'claim-withdrawn'
  | 'claim-reinstated'
