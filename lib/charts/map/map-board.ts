/** The labels of a map as they are placed, one after the other: every move leaves them clear of each other. */
import type { Box, Direction } from '../drawing/shapes'
import { overlaps } from '../drawing/spread-labels'
import { textWidth, wrap } from '../drawing/text'
import { conflict, isAcross, isOffMarks, isOver, isWithin } from './map-clear'
import type { Labelled, LabelGround, PlacedLabel, Tier, Typography } from './map-label'
import { sidesOf, type Side } from './map-sides'

export interface Board {
  readonly labelled: readonly Labelled[]
  readonly standing: Standing[]
  /** The sides that nothing unmovable takes, the best first. */
  readonly sidesFor: (index: number, tier: Tier) => readonly Standing[]
}

interface Standing {
  readonly label: PlacedLabel
  /** The cost of its side: the less, the nearer and the better to read. */
  readonly cost: number
}

const MAX_TITLES = 3
const MAX_LINES = 5
/** The size of the letter's disc, and of a mark alone as a target. */
const TARGET = 24
/** Words across the line of a circle, or over a small country, are as bad as words so many pixels further off. */
const ACROSS = 60
/** And next to a mark that is another one's. */
const NEXT_TO = 14
const NEAR = 9
/** How far from its mark a label may stand. */
const REACH = { full: 190, figure: 190, name: 88, letter: 44, none: 0 } as const
/** Sides of one label that are tried for pushing another one away. */
const MAX_PUSHED = 40
const NAMELESS = { full: 0, figure: 0, name: 0, letter: 1e5, none: 1e6 } as const
const WORDLESS = { full: 0, figure: 1, name: 4, letter: 4, none: 4 } as const

/** Nothing but the marks. */
export function layBoard(
  labelled: readonly Labelled[],
  ground: LabelGround,
  type: Typography,
  direction: Direction,
): Board {
  const known = new Map<string, readonly Standing[]>()
  const sidesFor = (index: number, tier: Tier) => {
    const one = labelled[index]
    if (one === undefined) return []
    const key = `${tier} ${index}`
    const sides = known.get(key) ?? freeSides(one, labelled, tier, ground, type, direction)
    known.set(key, sides)
    return sides
  }
  const standing = labelled.map((one) => ({ label: alone(one, ground.bounds), cost: 0 }))
  return { labelled, standing, sidesFor }
}

/** The same places for another plan: the sides that it asks for are known already. */
export const copyOf = (board: Board): Board => ({ ...board, standing: [...board.standing] })

/** The names that are lacking, then the words of those with most claimants, then how far off the labels stand. */
export function costOf({ standing, labelled }: Board): number {
  return standing.reduce((sum, { label, cost }, index) => {
    const claimants = Math.max(labelled[index]?.rank ?? 0, 0)
    return sum + NAMELESS[label.tier] + WORDLESS[label.tier] * (1 + claimants) + cost / 1e4
  }, 0)
}

/** To the best side that is free, with the first of these tiers that has one. */
export function move(board: Board, index: number, tiers: readonly Tier[]): boolean {
  for (const tier of tiers) {
    const found = board
      .sidesFor(index, tier)
      .find((side) => blockersOf(board, index, side, 1).length === 0)
    if (found === undefined) continue
    board.standing[index] = found
    return true
  }
  return false
}

/** To a better side with the same words, where another label has left. */
export function settle(board: Board, index: number): void {
  const stood = board.standing[index]
  if (stood === undefined || stood.label.tier === 'none') return
  move(board, index, [stood.label.tier])
}

/** To a side that one other label holds, if that one has another side for its words. */
export function giveWay(board: Board, index: number, tier: Tier): boolean {
  const before = board.standing[index]
  for (const side of board.sidesFor(index, tier).slice(0, MAX_PUSHED)) {
    const [blocker, second] = blockersOf(board, index, side, 2)
    const blocking = blocker === undefined ? undefined : board.standing[blocker]
    if (second !== undefined) continue
    board.standing[index] = side
    if (blocker === undefined || blocking === undefined) return true
    if (move(board, blocker, [blocking.label.tier])) return true
    if (before !== undefined) board.standing[index] = before
  }
  return false
}

/** The first labels that a side is not clear of. */
function blockersOf(board: Board, index: number, side: Standing, most: number): number[] {
  const found: number[] = []
  for (const [other, { label }] of board.standing.entries()) {
    if (other === index || label.tier === 'none' || !conflict(side.label, label)) continue
    found.push(other)
    if (found.length === most) break
  }
  return found
}

function freeSides(
  one: Labelled,
  marks: readonly Labelled[],
  tier: Tier,
  { taken, bounds, outlines, shapes }: LabelGround,
  type: Typography,
  direction: Direction,
): Standing[] {
  if (tier === 'none') return []
  const words = wordsOf(one, tier, type)
  const others = marks.filter((mark) => mark !== one)
  const standing = ({ box, leader, cost }: Side): Standing => {
    const across =
      outlines.filter((outline) => isAcross(box, outline)).length +
      shapes.filter((shape) => overlaps(box, shape)).length
    const misleading = others.filter((mark) => isOver(box, mark, NEAR))
    return {
      label: { tier, box, leader, titles: words.titles, lines: words.lines },
      cost: cost + across * ACROSS + misleading.length * NEXT_TO,
    }
  }
  const isFree = (side: Side, all: readonly Labelled[]) =>
    isWithin(side.box, bounds) &&
    !taken.some((box) => overlaps(side.box, box)) &&
    isOffMarks(side, one, all)
  const onMark = { box: middled(one, TARGET), leader: null, cost: 0 }
  return [
    // A letter stands on its mark, where it covers no other one.
    ...(tier === 'letter' && isFree(onMark, others) ? [onMark] : []),
    ...sidesOf(one, words.size, REACH[tier], direction).filter((side) => isFree(side, marks)),
  ]
    .map(standing)
    .toSorted((a, b) => a.cost - b.cost)
}

function wordsOf(one: Labelled, tier: Tier, type: Typography) {
  if (tier === 'letter') {
    return { titles: [one.letter], lines: [], size: { width: TARGET, height: TARGET } }
  }
  const told = { full: one.lines, figure: one.lines.slice(0, 1), name: [], none: [] }[tier]
  const titles = wrap(one.title, type.title, type.width, MAX_TITLES, 'bold')
  const lines = told.flatMap((line) => wrap(line, type.text, type.width, MAX_LINES))
  const widths = [
    ...titles.map((line) => textWidth(line, type.title, 'bold')),
    ...lines.map((line) => textWidth(line, type.text)),
  ]
  const size = {
    width: Math.ceil(Math.max(TARGET, ...widths)) + 4,
    height: Math.max(TARGET, (titles.length + lines.length) * type.line + 4),
  }
  return { titles, lines, size }
}

/** No words: the mark is the target, within the frame. */
function alone(one: Labelled, bounds: Box): PlacedLabel {
  const { x, y, width, height } = middled(one, TARGET)
  const box = {
    x: Math.min(Math.max(x, bounds.x), bounds.x + bounds.width - width),
    y: Math.min(Math.max(y, bounds.y), bounds.y + bounds.height - height),
    width,
    height,
  }
  return { tier: 'none', box, titles: [], lines: [], leader: null }
}

function middled({ x, y }: Pick<Labelled, 'x' | 'y'>, size: number): Box {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size }
}
