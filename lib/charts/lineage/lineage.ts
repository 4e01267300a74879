/**
 * The way of a claim: from its claimant over the relays to each publication, as a tree of lines, read from the
 * top down. Relays that pass the claim on in the same order are one line, so that what is told twice stands once.
 */
import type { AppearanceAnswer, ClaimAnswer, NamedActor } from '@/lib/answers/shapes'
import { compareText } from '@/lib/domain/text'
import { datedFrom } from '@/lib/domain/time'
import { isTransmissionError } from '@/lib/domain/transmission'
import { formatDate } from '@/lib/format/date'
import { kindClassOf, type KindClass } from '@/lib/format/kind'
import { directionIn } from '@/lib/format/locale'
import type { Words } from '@/lib/format/translator'
import { makePen, round } from '../drawing/pen'
import type { Direction, PlacedPath, PlacedText } from '../drawing/shapes'
import { wrap } from '../drawing/text'

export interface LineageInput extends Words {
  readonly claim: Pick<ClaimAnswer, 'claimant' | 'ownVoice' | 'note' | 'timeZone'>
  readonly appearances: readonly AppearanceAnswer[]
  readonly direction?: Direction
}

export type LineageRole = 'claimant' | 'relay' | 'publication'

export interface LineageNode {
  readonly role: LineageRole
  readonly tone: KindClass
  readonly glyph: string
  readonly texts: readonly PlacedText[]
  /** The address at which the publication can be read; null for other nodes. */
  readonly href: string | null
  /** Everything the node says, in one line. */
  readonly name: string
  readonly hasError: boolean
}

export interface LineageLayout {
  readonly width: number
  readonly height: number
  readonly direction: Direction
  /** In reading order. */
  readonly nodes: readonly LineageNode[]
  readonly links: readonly PlacedPath[]
}

interface Branch {
  readonly actor: NamedActor
  readonly role: LineageRole
  readonly appearance: AppearanceAnswer | null
  readonly branches: Branch[]
}

const INDENT = 30
const LINE = 18
const GAP = 9
const SIZE = 14.5
const SMALL = 13.5
const MAX_LINES = 3

/** A drawing says more than a sentence only when there is more than one hop or more than one publication. */
export function isWorthDrawing({ appearances }: Pick<LineageInput, 'appearances'>): boolean {
  return appearances.length > 1 || appearances.some(({ via }) => via.length > 0)
}

export function layoutLineage(
  input: LineageInput,
  { width }: { readonly width: number },
): LineageLayout {
  const { direction = directionIn(input.locale) } = input
  const pen = makePen(width, direction)
  const nodes: LineageNode[] = []
  const links: PlacedPath[] = []
  let y = 4
  const place = (branch: Branch, depth: number, parentY: number | null) => {
    const { name, lines, hasError } = wordsOf(branch, input)
    const x = depth * INDENT + 8
    const texts = lines.flatMap(({ text, role }) =>
      wrap(text, role === 'date' ? SMALL : SIZE, width - x - 18, MAX_LINES, 'bold').map((line) => ({
        line,
        role,
      })),
    )
    const middle = y + LINE / 2
    if (parentY !== null) {
      const from = (depth - 1) * INDENT + 8
      links.push({
        role: 'leader',
        d: pen.lines([
          [from, parentY + 9],
          [from, middle],
          [x - 8, middle],
        ]),
      })
    }
    nodes.push({
      role: branch.role,
      tone: kindClassOf(branch.actor.kind),
      name,
      hasError,
      glyph: pen.glyph(kindClassOf(branch.actor.kind), x, middle, 5.5),
      href: branch.appearance?.publication.url ?? null,
      texts: texts.map(({ line, role }, index) =>
        pen.text({
          role,
          text: line,
          size: role === 'date' ? SMALL : SIZE,
          anchor: 'start',
          x: x + 14,
          y: y + LINE * (index + 0.72),
        }),
      ),
    })
    y += texts.length * LINE + GAP
    for (const child of branch.branches) place(child, depth + 1, middle)
  }
  place(treeOf(input), 0, null)
  return { width, height: round(y), direction, nodes, links }
}

function treeOf({ claim, appearances }: LineageInput): Branch {
  const root: Branch = { actor: claim.claimant, role: 'claimant', appearance: null, branches: [] }
  for (const appearance of appearances.toSorted(byDate)) {
    let at = root
    for (const relay of appearance.via) {
      const known = at.branches.find(({ role, actor }) => role === 'relay' && actor.id === relay.id)
      const next: Branch = known ?? { actor: relay, role: 'relay', appearance: null, branches: [] }
      if (known === undefined) at.branches.push(next)
      at = next
    }
    const { publisher } = appearance.publication
    at.branches.push({ actor: publisher, role: 'publication', appearance, branches: [] })
  }
  return root
}

/** The earliest publication first; undated ones last. */
function byDate(a: AppearanceAnswer, b: AppearanceAnswer): number {
  const keyOf = ({ publication: { publishedAt, publisher, url, title } }: AppearanceAnswer) =>
    [publishedAt ?? '9', publisher.id, url ?? '', title].join(' ')
  return compareText(keyOf(a), keyOf(b))
}

interface Line {
  readonly text: string
  readonly role: 'heading' | 'name' | 'date'
}

function wordsOf({ role, actor, appearance }: Branch, { claim, locale, t }: LineageInput) {
  const note = role === 'claimant' ? claim.note : appearance?.note
  const { timeZone } = claim
  const hasError = isTransmissionError(note)
  const told = role === 'claimant' && claim.ownVoice ? t('table.own-voice') : null
  const published =
    appearance === null
      ? null
      : appearance.publication.publishedAt === null
        ? t('table.no-date')
        : formatDate(datedFrom(appearance.publication.publishedAt), locale, t, 'long', { timeZone })
  const lines: Line[] = [
    { role: role === 'publication' ? 'name' : 'heading', text: actor.name },
    ...(role === 'publication'
      ? [
          { role: 'date' as const, text: `${appearance?.publication.title ?? ''}, ${published}` },
          {
            role: 'date' as const,
            text: t('quantity.verbal', { wording: appearance?.wording ?? '' }),
          },
        ]
      : [
          {
            role: 'date' as const,
            text: [t(`lineage.${role}`), told].filter((part) => part !== null).join(', '),
          },
        ]),
    ...(hasError ? [{ role: 'heading' as const, text: t('lineage.error') }] : []),
  ]
  // The role comes first and is not said again.
  const said = role === 'publication' ? lines : lines.filter((_, index) => index !== 1)
  const name = `${t(`lineage.${role}`)}: ${[...said.map(({ text }) => text), ...(told === null ? [] : [told])].join(', ')}`
  return { lines, name, hasError }
}
