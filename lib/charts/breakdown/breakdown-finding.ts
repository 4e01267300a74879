/** The finding of a breakdown, one a claimant: "authorities: 27, including 2 civilians; the source does not say who the rest are". */
import { formatQuantity } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import { formatPart } from '@/lib/sentences/part'
import { drawnWholes, type BreakdownInput } from './breakdown'
import { reachOf, segmentsOf, type PartNode } from './part-tree'

type FindingInput = Omit<BreakdownInput, 'direction'>

/** The findings about the claimants that are drawn, in the order of the chart; empty when no current claim has parts. */
export function breakdownFindings(input: FindingInput): string[] {
  return drawnWholes(input.lane.claims(), input.parts).wholes.map((node) =>
    sentencesOf(node, input).join('. '),
  )
}

function sentencesOf(node: PartNode, { actors, locale, t }: FindingInput): string[] {
  const { claim, subsets, divisions } = node
  const told = (parts: readonly PartNode[]) => ({
    claimant: claim.claimant.name,
    whole: formatQuantity(claim.quantity, locale, t),
    parts: formatList(
      parts.map((part) => formatPart(part.claim, claim, actors, { locale, t })),
      { locale, t },
      4,
    ),
  })
  return [
    ...divisions.map((division) =>
      t(isComplete(node, division) ? 'breakdown.made-of' : 'breakdown.divided', told(division)),
    ),
    ...(subsets.length === 0 ? [] : [t('breakdown.including', told(subsets))]),
  ]
}

/** True when the division leaves nothing of the whole unsaid. */
function isComplete({ claim }: PartNode, division: readonly PartNode[]): boolean {
  const segments = segmentsOf(
    claim,
    division.map((part) => part.claim),
  )
  const reach = reachOf(claim, [segments])
  return reach !== null && !reach.isOpen && (segments.at(-1)?.to ?? 0) >= reach.to
}
