/**
 * The places of a map's words: beside their mark, else further off with a line that leads there, never over
 * each other, a mark or another one's line. Who goes first, and what is said of whom: the README of lib/charts.
 */
import type { Direction } from '../drawing/shapes'
import { copyOf, costOf, giveWay, layBoard, move, settle, type Board } from './map-board'
import type { Labelled, LabelGround, PlacedLabel, Typography } from './map-label'

/** Beyond so many places, those with as many claimants have all a figure or none: else chance would choose. */
export const FEW = 12
/** How often each is put nearer to its mark where another one has left. */
const PASSES = 2

/** One label for each, in their order. */
export function placeLabels(
  labelled: readonly Labelled[],
  ground: LabelGround,
  type: Typography,
  direction: Direction,
): PlacedLabel[] {
  const order = labelled
    .map((_, index) => index)
    .sort((a, b) => (labelled[b]?.rank ?? 0) - (labelled[a]?.rank ?? 0) || a - b)
  const board = layBoard(labelled, ground, type, direction)
  const plans = [namesFirst(copyOf(board), order)]
  if (labelled.length <= FEW) plans.push(wordsFirst(copyOf(board), order))
  const [best] = plans.toSorted((a, b) => costOf(a) - costOf(b))
  return best?.standing.map(({ label }) => label) ?? []
}

/** Few places, in a row: each has all the words that the ones before it leave room for. */
function wordsFirst(board: Board, order: readonly number[]): Board {
  for (const index of order) move(board, index, ['full', 'figure', 'name'])
  return finish(board, order)
}

/** A name for each that has room for one, then the figures of those with most claimants. */
function namesFirst(board: Board, order: readonly number[]): Board {
  for (const index of order) move(board, index, ['name'])
  for (const index of order) if (isBare(board, index)) giveWay(board, index, 'name')
  for (const group of groupsOf(order, board.labelled)) tellAll(board, group)
  return finish(board, order)
}

function finish(board: Board, order: readonly number[]): Board {
  for (const index of order) if (isBare(board, index)) giveWay(board, index, 'name')
  for (const index of order) if (isBare(board, index)) move(board, index, ['letter'])
  for (let pass = 0; pass < PASSES; pass += 1) for (const index of order) settle(board, index)
  return board
}

const isBare = ({ standing }: Board, index: number) => standing[index]?.label.tier === 'none'

/** Each of few on its own; of many, those with as many claimants together. */
function groupsOf(order: readonly number[], labelled: readonly Labelled[]): number[][] {
  const groups: number[][] = []
  for (const index of order) {
    const last = groups.at(-1)
    const isAlike = labelled[last?.[0] ?? -1]?.rank === labelled[index]?.rank
    if (last !== undefined && isAlike && labelled.length > FEW) last.push(index)
    else groups.push([index])
  }
  return groups
}

/** The figures of all of them, or of none. */
function tellAll(board: Board, group: readonly number[]): void {
  const before = [...board.standing]
  for (const tier of ['full', 'figure'] as const) {
    if (
      group.every(
        (index) =>
          move(board, index, [tier]) || (group.length === 1 && giveWay(board, index, tier)),
      )
    )
      return
    board.standing.splice(0, before.length, ...before)
  }
}
