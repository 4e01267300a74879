/** The sentence that explains a verdict, with the names, figures and dates of its reason. */
import type { Claim } from '@/lib/domain/claim'
import { isPublicDateKnown, publicDateOf } from '@/lib/domain/public-time'
import { endOf, startOf } from '@/lib/domain/time'
import type { VerdictReason } from '@/lib/domain/verdict'
import { formatAsOf, formatDate } from './date'
import { formatQuantity } from './figure'
import { joinNames } from './list'
import type { Words } from './translator'

export interface BecauseContext extends Words {
  readonly claims: readonly [Claim, Claim]
  readonly wordsOf: (claim: Claim) => ClaimWords
}

/** One claim in the words of a sentence. */
export interface ClaimWords {
  readonly name: string
  readonly figure: string
  readonly date: string
}

/**
 * Puts each claim into words once, since it is in as many pairs as there are other claimants. `nameOf` gives the name of
 * a claimant by its actor id.
 */
export function claimWords(
  nameOf: (actor: string) => string,
  { locale, t }: Words,
): (claim: Claim) => ClaimWords {
  const wordsByClaim = new Map<Claim, ClaimWords>()
  return (claim) => {
    const words = wordsByClaim.get(claim) ?? {
      name: nameOf(claim.claimant),
      figure: formatQuantity(claim.quantity, locale, t),
      date: formatAsOf(claim, locale, t),
    }
    wordsByClaim.set(claim, words)
    return words
  }
}

export function formatBecause(reason: VerdictReason, context: BecauseContext): string {
  const { claims, wordsOf, locale, t } = context
  const [first, second] = claims
  const byId = (id: string) => (id === second.id ? second : first)
  switch (reason.kind) {
    case 'denial': {
      const other = reason.denier === first.id ? second : first
      const texts = { denier: wordsOf(byId(reason.denier)).name, other: wordsOf(other).name }
      return t('because.denial', texts)
    }
    case 'no-number': {
      const names = joinNames(
        reason.without.map((id) => wordsOf(byId(id)).name),
        locale,
      )
      return t('because.no-number', { names, count: reason.without.length })
    }
    case 'may-have-risen':
    case 'cannot-fall': {
      const [earlier, later] = [wordsOf(byId(reason.earlier)), wordsOf(byId(reason.later))]
      const texts = {
        earlier: earlier.name,
        figureEarlier: earlier.figure,
        dateEarlier: earlier.date,
        later: later.name,
        figureLater: later.figure,
        dateLater: later.date,
      }
      return t(`because.${reason.kind}`, texts)
    }
    case 'equal':
    case 'overlap': {
      const texts = sidesOf(wordsOf(first), wordsOf(second))
      // Two figures for one period are of no one day, and nor are two for the whole event.
      if (first.basis === 'period') return t(`because.${reason.kind}-period`, texts)
      const isApart = texts.dateA !== texts.dateB || first.basis === 'final'
      return t(isApart ? `because.${reason.kind}-apart` : `because.${reason.kind}`, texts)
    }
    case 'disjoint':
      return t(`because.${momentOf(first)}`, sidesOf(wordsOf(first), wordsOf(second)))
    case 'stock-may-change':
      return t('because.stock-may-change', sidesOf(wordsOf(first), wordsOf(second)))
    case 'order-unknown':
      return withFirst(t('because.differs', sidesOf(wordsOf(first), wordsOf(second))), context)
    default:
      return reason satisfies never
  }
}

function sidesOf(a: ClaimWords, b: ClaimWords) {
  return {
    a: a.name,
    figureA: a.figure,
    dateA: a.date,
    b: b.name,
    figureB: b.figure,
    dateB: b.date,
  }
}

/** What two figures that cannot both be true are both about. */
function momentOf({ basis }: Claim): 'one-moment' | 'one-period' | 'both-final' {
  if (basis === 'period') return 'one-period'
  return basis === 'final' ? 'both-final' : 'one-moment'
}

/** The sentence with which of the two was made public first, where that is known. */
function withFirst(sentence: string, { claims, wordsOf, locale, t }: BecauseContext): string {
  const [a, b] = claims
  // The moment at which we recorded a claim says nothing of when it was made.
  if (!isPublicDateKnown(a) || !isPublicDateKnown(b)) return sentence
  const [publicA, publicB] = [publicDateOf(a), publicDateOf(b)]
  const first = endOf(publicA) < startOf(publicB) ? a : endOf(publicB) < startOf(publicA) ? b : null
  if (first === null) return sentence
  const { timeZone } = first
  const date = formatDate(first === a ? publicA : publicB, locale, t, 'long', { timeZone })
  const known = t('because.made-public-first', { name: wordsOf(first).name, date })
  return `${sentence} ${known}`
}
