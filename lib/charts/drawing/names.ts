/** A claimant's name in front of its row, with the tag that says how it stands to the group. */
import type { ClaimAnswer, NamedActor } from '@/lib/answers/shapes'
import type { Measures } from './measures'
import type { PlacedText } from './shapes'
import { textWidth, wrap } from './text'
import type { Speech } from './wording'

/** At most so many lines: of the whole name where that fits in as many as it may have, else of the short one. */
export function nameLines(
  claimant: NamedActor,
  { shortName }: Pick<Speech, 'shortName'>,
  size: number,
  room: number,
  most: number,
  whole = most,
): string[] {
  const fits = wrap(claimant.name, size, room, whole + 1).length <= whole
  return wrap(fits ? claimant.name : shortName(claimant), size, room, most)
}

const NAME_LINES = { stacked: 2, beside: 3 }

export function layoutNames(
  claim: ClaimAnswer,
  pips: number,
  { base, small, line, names, stacked }: Measures,
  speech: Speech,
) {
  const room = names.to - names.from - (pips === 0 || !stacked ? 0 : pips + 10)
  const lines = nameLines(
    claim.claimant,
    speech,
    base,
    room,
    NAME_LINES[stacked ? 'stacked' : 'beside'],
  )
  const { t } = speech
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
