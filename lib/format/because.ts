/** The sentence that explains a verdict, from its reason. Names, figures and dates are in it. */
import { asOfOf, type Claim } from '@/lib/domain/claim'
import type { VerdictReason } from '@/lib/domain/verdict'
import { formatDate } from './date'
import { formatQuantity } from './figure'
import { filled } from './filled'
import { joinNames } from './list'
import type { Locale, Translate } from './translator'

export interface BecauseContext {
  readonly claims: readonly [Claim, Claim]
  readonly told: (claim: Claim) => Told
  readonly locale: Locale
  readonly t: Translate
}

/** What a sentence says of one claim. */
export interface Told {
  readonly name: string
  readonly figure: string
  readonly date: string
}

/**
 * Each claim put into words once, however many pairs it is one of. `nameOf` gives the name of a
 * claimant, by actor id.
 */
export function teller(
  nameOf: (actor: string) => string,
  locale: Locale,
  t: Translate,
): (claim: Claim) => Told {
  const known = new WeakMap<Claim, Told>()
  return (claim) => {
    const told = known.get(claim) ?? {
      name: nameOf(claim.claimant),
      figure: formatQuantity(claim.quantity, locale, t),
      date: formatDate(asOfOf(claim), locale, t),
    }
    known.set(claim, told)
    return told
  }
}

export function formatBecause(reason: VerdictReason, context: BecauseContext): string {
  const { claims, told, locale, t } = context
  const words = { locale, t }
  const [first, second] = claims
  const byId = (id: string) => (id === second.id ? second : first)
  switch (reason.kind) {
    case 'denial': {
      const other = reason.denier === first.id ? second : first
      const texts = { denier: told(byId(reason.denier)).name, other: told(other).name }
      return filled('because.denial', texts, words)
    }
    case 'no-number': {
      const names = joinNames(
        reason.without.map((id) => told(byId(id)).name),
        locale,
      )
      return filled('because.no-number', { names }, words, { count: reason.without.length })
    }
    case 'may-have-risen':
    case 'cannot-fall': {
      const [earlier, later] = [told(byId(reason.earlier)), told(byId(reason.later))]
      const texts = {
        earlier: earlier.name,
        figureEarlier: earlier.figure,
        dateEarlier: earlier.date,
        later: later.name,
        figureLater: later.figure,
        dateLater: later.date,
      }
      return filled(`because.${reason.kind}`, texts, words)
    }
    case 'equal':
    case 'overlap':
    case 'disjoint':
    case 'stock-may-change':
    case 'date-too-coarse': {
      const [a, b] = [told(first), told(second)]
      const texts = {
        a: a.name,
        figureA: a.figure,
        dateA: a.date,
        b: b.name,
        figureB: b.figure,
        dateB: b.date,
      }
      return filled(`because.${reason.kind}`, texts, words)
    }
    default:
      return reason satisfies never
  }
}
