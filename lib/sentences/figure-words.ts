/** The words that stand beside a figure as its source's. */
import type { ClaimAnswer } from '@/lib/answers/shapes'

type WordedClaim = Pick<ClaimAnswer, 'revision'> & {
  readonly quantity: { readonly wording: string }
  readonly appearances: readonly {
    readonly wording: string
    readonly publication: { readonly id: string }
  }[]
}

/**
 * The words of the first publication; where the figure was revised to one that no publication words so, its own. A record
 * of the first version, whose publications have no ids, keeps the words that it was drawn with.
 */
export function wordsOfFigure({ revision, quantity, appearances }: WordedClaim): string {
  const [first] = appearances
  if (first === undefined) return quantity.wording
  const isWorded = appearances.some(({ wording }) => wording === quantity.wording)
  const isRevised = revision > 1 && !isWorded && first.publication.id !== ''
  return isRevised ? quantity.wording : first.wording
}
