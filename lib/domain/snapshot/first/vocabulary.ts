/**
 * The lists of the first version of records, as they were when it was released. Later lists are longer; a record of the
 * first version holds nothing but these.
 */
import { z } from 'zod'

export const measure = z.enum([
  'killed',
  'wounded',
  'injured',
  'evacuated',
  'displaced',
  'arrived',
  'sheltered',
  'returned',
  'missing',
  'detained',
  'casualties',
  'dead-or-missing',
])
export const form = z.enum([
  'exact',
  'at-least',
  'more-than',
  'at-most',
  'fewer-than',
  'range',
  'about',
  'verbal',
  'none',
  'denied',
])
export const category = z.enum([
  'all',
  'civilians',
  'combatants',
  'police',
  'peacekeepers',
  'medics',
  'journalists',
  'aid-workers',
  'women',
  'men',
  'children',
])
export const basis = z.enum(['cumulative', 'period', 'stock'])
export const verdict = z.enum(['same', 'compatible', 'contradicts', 'not-comparable'])
