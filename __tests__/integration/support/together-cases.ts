/** What is said in one write, in ways in which a statement leans on one before it. */
import { killed } from './sayings'

const claimed = (value: number, more: object = {}) => killed(value, { asOf: '2024-03-11', ...more })
const civilians = { category: 'civilians' }
const instead = (replaces: string | undefined) => ({ step: { reason: 'new-count', replaces } })

export interface Case {
  /** Recorded in a write before. */
  readonly earlier?: readonly Spoken[]
  readonly together: readonly Spoken[]
  readonly isAccepted?: boolean
  readonly outcomes: string
  /** So many claims are recorded in the end. */
  readonly claims: number
}

/** The page on which it stands, the claims, and who says so on which day. */
export type Spoken = (
  ids: readonly string[],
) => readonly [page: number, claims: readonly object[], claimant?: string, day?: string]

export const CASES: Readonly<Record<string, Case>> = {
  'one content in two publications': {
    together: [() => [1, [claimed(27)]], () => [2, [claimed(27)]]],
    outcomes: 'created created',
    claims: 1,
  },
  'one statement twice': {
    together: [() => [1, [claimed(27)]], () => [1, [claimed(27)]]],
    outcomes: 'created known',
    claims: 1,
  },
  'a denial of what was said just before': {
    together: [
      () => [1, [claimed(27)]],
      ([denied]) => [2, [claimed(30, { disputes: [denied] })], 'south'],
    ],
    outcomes: 'created created',
    claims: 2,
  },
  'new parts of a whole of before, and of one of just before': {
    earlier: [() => [1, [claimed(27, { ref: 'all' })]]],
    together: [
      () => [2, [claimed(27, { ref: 'all' }), claimed(9, { partOf: 'all', partKind: 'subset' })]],
      () => [3, [killed(50, { ref: 'all' })]],
      () => [4, [killed(50, { ref: 'all' }), killed(8, { partOf: 'all', partKind: 'subset' })]],
    ],
    outcomes: 'created created created',
    claims: 4,
  },
  'a figure in place of another, and one in place of that': {
    earlier: [() => [1, [killed(20)]]],
    together: [
      ([first]) => [2, [claimed(27, instead(first))]],
      (ids) => [3, [claimed(30, instead(ids.at(-1)))]],
    ],
    outcomes: 'created created',
    claims: 3,
  },
  'a figure in place of one that was counted otherwise': {
    earlier: [() => [1, [killed(20)]]],
    together: [
      ([first]) => [2, [claimed(18, { ...civilians, ...instead(first) })]],
      (ids) => [3, [claimed(40, { measure: 'injured', ...instead(ids.at(-1)) })]],
    ],
    outcomes: 'created created',
    claims: 3,
  },
  'a figure in place of the one beside it, before another statement': {
    earlier: [() => [1, [claimed(27)]]],
    together: [
      ([first]) => [2, [claimed(27), claimed(18, { ...civilians, ...instead(first) })]],
      () => [3, [claimed(40, { measure: 'injured' })]],
    ],
    outcomes: 'created created',
    claims: 3,
  },
  'a new part on the page of its whole': {
    earlier: [() => [1, [claimed(27, { ref: 'all' })]]],
    together: [
      () => [1, [claimed(27, { ref: 'all' }), claimed(9, { partOf: 'all', partKind: 'subset' })]],
    ],
    outcomes: 'created',
    claims: 2,
  },
  'two figures that nothing tells apart on one page': {
    together: [() => [1, [claimed(27)]], () => [1, [claimed(30)]]],
    outcomes: 'created refused',
    claims: 1,
  },
  'one figure beside another that its page carries already, and one beside it of somebody else': {
    earlier: [() => [1, [claimed(27)]]],
    together: [() => [1, [claimed(30)]], () => [1, [claimed(30)], 'south']],
    outcomes: 'refused created',
    claims: 2,
  },
  'a return to what was said before': {
    together: [
      () => [1, [claimed(27)], 'north', '2024-03-11'],
      () => [2, [claimed(30)], 'north', '2024-03-12'],
      () => [3, [claimed(27)], 'north', '2024-03-13'],
    ],
    outcomes: 'created created created',
    claims: 3,
  },
  'a new place twice, and one place under two names': {
    together: [
      () => [1, [claimed(27, { place: { name: 'Hill' } })]],
      () => [2, [claimed(30, { place: { name: 'Hill' } })], 'south'],
      () => [3, [claimed(27, { place: { name: 'Harbour' } })]],
      () => [4, [claimed(27, { place: { name: 'Port' } })]],
    ],
    outcomes: 'created created created created',
    claims: 3,
  },
  'a refused one between others': {
    together: [
      () => [1, [claimed(27)]],
      () => [2, [claimed(30), claimed(31)], 'south'],
      () => [2, [claimed(30)], 'nobody'],
      () => [2, [claimed(30)], 'south'],
    ],
    outcomes: 'created refused refused created',
    claims: 2,
  },
  'a held one between others': {
    together: [
      () => [1, [claimed(27)]],
      () => [2, [claimed(30, { place: { name: 'Hill' } })]],
      () => [2, [claimed(27)]],
    ],
    isAccepted: false,
    outcomes: 'created held created',
    claims: 1,
  },
}
