/** The rows of the table of claims: of one lane, withdrawn ones among them, each whole followed by its parts. */
import type { ClaimRow, RowState } from '@/components/claims/claims-table'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { laneRolesOf } from '@/lib/domain/lane-role'
import { compareText } from '@/lib/domain/text'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import type { TableChoice } from '@/lib/url/event-parameters'
import { isChosen, isOfPeriod, laneChoice } from '@/lib/url/view'

export interface ClaimRows {
  readonly rows: readonly ClaimRow[]
  /** How many claims that are no part of another have a row, and how many the lane has. */
  readonly wholes: number
  readonly all: number
}

export function claimRows(
  claims: readonly ClaimAnswer[],
  lane: LaneView,
  { find, order }: TableChoice,
  actors: ComparisonAnswer['actors'],
  most: number,
  words: Words,
): ClaimRows {
  const withdrawn = claims.filter(
    (claim) =>
      claim.status === 'withdrawn' &&
      claim.partOf === null &&
      isChosen(claim, laneChoice(lane)) &&
      isOfPeriod(claim, laneChoice(lane)),
  )
  const all = [...lane.claims(), ...lane.history(), ...withdrawn]
  const sign = order === 'first' ? -1 : 1
  const sought = find === '' ? all : all.filter((claim) => isFound(claim, find, actors))
  const wholes = sought
    .toSorted(
      (a, b) =>
        sign * (compareText(saidOn(b), saidOn(a)) || compareText(b.asOf, a.asOf)) ||
        compareText(a.id, b.id),
    )
    .slice(0, most)
  return { rows: rowsOf(wholes, claims, lane, words), wholes: wholes.length, all: all.length }
}

const saidOn = ({ statedOn, asOf }: ClaimAnswer) => statedOn ?? asOf

/** True where a number of the claim is this one, or its words, its source or who published it have it in them. */
function isFound(claim: ClaimAnswer, find: string, actors: ComparisonAnswer['actors']): boolean {
  const { claimant, quantity, appearances } = claim
  const number = /^[\d.,\s]+$/.test(find) ? Number(find.replace(/[.,\s]/g, '')) : null
  if (number !== null) return quantity.value === number || quantity.valueTo === number
  const wanted = plain(find)
  return [
    claimant.name,
    actors[claimant.id]?.shortName ?? '',
    quantity.wording,
    ...appearances.flatMap(({ wording, publication, via }) => [
      wording,
      publication.title,
      publication.publisher.name,
      ...via.map(({ name }) => name),
    ]),
  ].some((text) => plain(text).includes(wanted))
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Each whole is followed by its parts. */
function rowsOf(
  wholes: readonly ClaimAnswer[],
  claims: readonly ClaimAnswer[],
  lane: LaneView,
  words: Words,
): ClaimRow[] {
  const idsOf = (of: readonly ClaimAnswer[]) => of.map(({ id }) => id)
  const roles = laneRolesOf([{ current: idsOf(lane.claims()), history: idsOf(lane.history()) }])
  const stateOf = ({ id, status }: ClaimAnswer): RowState =>
    status === 'withdrawn' ? 'withdrawn' : (roles.get(id) ?? 'part')
  const withParts = (claim: ClaimAnswer, whole: ClaimAnswer | null): ClaimRow[] => [
    {
      claim,
      state: stateOf(claim),
      whole:
        whole === null
          ? null
          : `${whole.claimant.name}, ${formatQuantity(whole.quantity, words.locale, words.t)}`,
    },
    ...claims
      .filter((part) => part.partOf === claim.id && !roles.has(part.id))
      .flatMap((part) => withParts(part, claim)),
  ]
  return wholes.flatMap((claim) => withParts(claim, null))
}
