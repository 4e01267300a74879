/** A claimant's name in front of its row, with the tag that says how it stands to the group. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Measures } from './measures'
import type { PlacedText } from './shapes'
import { textWidth, wrap } from './text'
import type { Speech } from './wording'

const NAME_LINES = { stacked: 2, beside: 3 }

export function layoutNames(
  claim: ClaimAnswer,
  pips: number,
  { base, small, line, names, stacked }: Measures,
  { t }: Speech,
) {
  const room = names.to - names.from - (pips === 0 || !stacked ? 0 : pips + 10)
  const lines = wrap(claim.claimant.name, base, room, NAME_LINES[stacked ? 'stacked' : 'beside'])
  const tag = claim.stance === null ? null : t(`stance.${claim.stance}`)
  const last = lines.at(-1) ?? ''
  const lastEnd = textWidth(last, base) + 9
  const beside = tag !== null && lastEnd + textWidth(tag, small) <= room
  const height = lines.length * line + (tag === null || beside ? 0 : line - 2)
  const at = (top: number, index: number) => top + line * (index + 0.76)
  return {
    height,
    label: (top: number) =>
      lines.map((text, index): PlacedText => ({
        role: 'name',
        text,
        size: base,
        anchor: 'start',
        x: names.from,
        y: at(top, index),
      })),
    tags: (top: number): PlacedText[] =>
      tag === null
        ? []
        : [
            {
              role: 'tag',
              text: tag,
              size: small,
              anchor: 'start',
              x: names.from + (beside ? lastEnd : 0),
              y: beside ? at(top, lines.length - 1) : at(top, lines.length) - 1,
            },
          ],
  }
}
