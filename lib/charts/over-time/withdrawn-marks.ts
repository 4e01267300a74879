/** Figures that were withdrawn, on the time line: a struck mark with who withdrew it, and no line, since nothing holds. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import { formatWithdrawal, withdrawnAs } from '@/lib/sentences/withdrawal'
import type { Mark, PlacedPath } from '../drawing/shapes'
import type { Speech } from '../drawing/wording'
import type { NotesOf } from './time-labels'
import type { LineClaims } from './line-claims'
import type { PlacedClaim, SeriesContext } from './time-series'

/** Each beside the line of its claimant; a claimant with nothing else has a line without figures. */
export function withWithdrawn(
  lines: readonly LineClaims[],
  withdrawn: readonly ClaimAnswer[],
): LineClaims[] {
  const byClaimant = groupBy(withdrawn, ({ claimant }) => claimant.id)
  const drawn = new Set(lines.map(({ current }) => current.claimant.id))
  const others = [...byClaimant].flatMap(([id, claims]): LineClaims[] => {
    const [first] = claims
    return first === undefined || drawn.has(id)
      ? []
      : [{ claims: [], current: first, withdrawn: claims }]
  })
  return [
    ...lines.map((line) => ({ ...line, withdrawn: byClaimant.get(line.current.claimant.id) })),
    ...others,
  ]
}

/** What is written beside a withdrawn figure, the longest first. */
export function withdrawalNotes(speech: Speech): NotesOf {
  return (claim) => [
    formatWithdrawal(claim, speech, speech.shortName(claim.claimant)),
    speech.t(`table.${withdrawnAs(claim)}`),
  ]
}

/** None for a word without a number, which has no place on the axis. */
export function withdrawnMark(
  mark: Mark | null,
  { claim, x, drawn }: PlacedClaim,
  { speech, pen }: SeriesContext,
): Mark[] {
  if (mark === null || drawn === null) return []
  const words = formatWithdrawal(claim, speech, speech.shortName(claim.claimant))
  const strike: PlacedPath = {
    role: 'strike',
    d: pen.lines([
      [x - 9, drawn.y + 4],
      [x + 9, drawn.y - 4],
    ]),
  }
  return [
    {
      ...mark,
      kind: 'withdrawn',
      current: false,
      age: 'withdrawn',
      paths: [...mark.paths, strike],
      name: speech.t('chart.mark.withdrawn', { claim: mark.name, withdrawn: words }),
      tip: { ...mark.tip, note: [words, claim.withdrawal?.note].filter(Boolean).join('. ') },
    },
  ]
}
