/** domain.md, "Worked case": the article of 20 September 2023, as nine claims, and what follows from them. */
import type { RecordedClaim } from '@/lib/domain/claim'
import { headlineOf, summaryOf } from '@/lib/domain/headline'
import type { Measure } from '@/lib/domain/measure'
import { isOpenAbove, type Quantity } from '@/lib/domain/quantity'
import { stanceOf, type Stance } from '@/lib/domain/stance'
import { statementInput } from '@/lib/domain/statement'
import type { Category } from '@/lib/domain/vocabulary'
import {
  actor,
  atLeast,
  directory,
  exactly,
  lanesOf,
  quantity,
  record,
  type ClaimSketch,
  verdictsOf,
} from '../../support/claims'

const actors = directory(
  actor('separatist-authorities'),
  actor('ombudsman', 'separatist-authorities'),
  actor('azerbaijani-authorities'),
  actor('armenian-health-ministry'),
  actor('outlet'),
)
const parties = [
  { actor: 'separatist-authorities', side: 'karabakh-armenian' },
  { actor: 'azerbaijani-authorities', side: 'azerbaijani' },
]

type Row = readonly [
  id: string,
  claimant: string,
  measure: Measure,
  said: Quantity,
  group: string | null,
  category: Category,
  event: string,
  stance: Stance | null,
]
const moreThan = (value: number) => quantity('more-than', value, null, `more than ${value}`)
const dozens = quantity('verbal', null, null, 'dozens')
const [separatists, azerbaijan] = ['separatist-authorities', 'azerbaijani-authorities']
const [offensive, mines, protests] = ['offensive', 'mine-blasts', 'yerevan-protests']

const rows: readonly Row[] = [
  ['c1', separatists, 'killed', exactly(27), separatists, 'all', offensive, 'own'],
  ['c2', separatists, 'killed', exactly(2), separatists, 'civilians', offensive, 'own'],
  ['c3', separatists, 'wounded', moreThan(200), separatists, 'all', offensive, 'own'],
  ['c4', 'outlet', 'killed', dozens, null, 'all', offensive, null],
  ['c5', 'outlet', 'wounded', moreThan(200), null, 'all', offensive, null],
  ['c6', azerbaijan, 'killed', exactly(4), azerbaijan, 'police', mines, 'own'],
  ['c7', azerbaijan, 'killed', exactly(2), azerbaijan, 'civilians', mines, 'own'],
  ['c8', 'armenian-health-ministry', 'injured', moreThan(30), null, 'all', protests, null],
  ['c9', separatists, 'evacuated', moreThan(7000), separatists, 'all', offensive, 'own'],
]

const recordOf = ([id, claimant, measure, said, group, category, event]: Row): RecordedClaim =>
  record({
    id,
    claimant,
    measure,
    event,
    quantity: said,
    ownVoice: claimant === 'outlet',
    ...(id === 'c2' ? { partOf: 'c1', partKind: 'subset' } : {}),
    facts: { group, category },
  })
const article = rows.map(recordOf)
const lanesIn = (event: string, ...more: readonly RecordedClaim[]) =>
  lanesOf(
    [...article, ...more].filter((one) => one.event === event),
    {},
    actors,
  )

it('is nine claims in three events: the mission of 2,000 and the 16 villages are none of them', () => {
  expect(article).toHaveLength(9)
  const numbers = article.map(({ first }) => first.quantity.value)
  expect(numbers).not.toContain(2000)
  expect(numbers).not.toContain(16)
  expect(article.some(({ first }) => first.category === 'peacekeepers')).toBe(false)
})

it.each(rows)(
  '%s: %s says %s %j',
  (_id, claimant, measure, said, group, category, event, stance) => {
    const claim = {
      ref: 'c1',
      measure,
      group,
      category,
      quantity: said,
      asOf: '2023-09-20',
    }
    const publication = { publisher: 'outlet', title: 'A report', url: 'https://news.example/1' }
    const parsed = statementInput.safeParse({
      event,
      claimant,
      appearance: { publication },
      claims: [claim],
    })
    expect(parsed.success).toBe(true)
    expect(stanceOf(claimant, group, parties, actors)).toBe(stance)
    const lane = lanesIn(event).find(
      (each) => each.measure === measure && each.group === group && each.category === category,
    )
    expect(lane?.current.map((each) => each.quantity)).toEqual([said])
    expect(lane?.current.map((each) => each.claimant)).toEqual([claimant])
    const ends =
      said.value === null
        ? null
        : { low: said.value, high: said.value, openAbove: isOpenAbove(said) }
    if (ends === null) expect(lane?.range).toBeNull()
    else expect(lane?.range).toMatchObject(ends)
  },
)

it('keeps nine figures in nine lanes: no side with the other, no civilians with all, no word with a number', () => {
  const lanes = [offensive, mines, protests].flatMap((event) => lanesIn(event))
  expect(lanes).toHaveLength(9)
  expect(verdictsOf(lanes)).toEqual([])
})

it('does not make 25 combatants of "27, including two civilians"', () => {
  const killed = lanesIn(offensive).filter(({ measure }) => measure === 'killed')
  expect(killed.map(({ category }) => category).toSorted()).toEqual(['all', 'all', 'civilians'])
  expect(JSON.stringify(killed)).not.toMatch(/\b25\b/)
})

it('does not add the police and the civilians of the mine blasts up', () => {
  const killed = lanesIn(mines)
  expect(headlineOf(killed.flatMap((lane) => summaryOf(lane) ?? []))).toMatchObject({
    category: 'civilians',
    range: { low: 2, high: 2 },
    lanes: 2,
  })
  expect(JSON.stringify(killed)).not.toMatch(/"(low|high|value)":6\b/)
})

it('gives a word no number and no range', () => {
  const word = lanesIn(offensive).find(
    ({ measure, group }) => measure === 'killed' && group === null,
  )
  expect(word).toMatchObject({ range: null, spread: null, support: { claimants: 1 } })
})

describe('the lane of the Karabakh Armenian side’s killed', () => {
  const ombudsman = (id: string, said: Quantity, on: string, sketch: ClaimSketch = {}) =>
    record({
      id,
      claimant: 'ombudsman',
      event: offensive,
      quantity: said,
      on,
      statedOn: on.slice(0, 10),
      ...sketch,
      facts: { group: separatists },
    })
  const authorities = record({
    id: 'c1',
    claimant: separatists,
    event: offensive,
    quantity: exactly(27),
    on: '2023-09-19',
    facts: { group: separatists },
  })
  const sequence = [
    ombudsman('o1', exactly(25), '2023-09-19T15:00:00.000Z'),
    ombudsman('o2', exactly(27), '2023-09-19T18:00:00.000Z'),
    ombudsman('o3', atLeast(200), '2023-09-20'),
  ]
  const lane = lanesOf([authorities, ...sequence], {}, actors)[0]

  it('has one current claim of the ombudsman, and his 25 and 27 as its history', () => {
    expect(lane?.current.map(({ id }) => id)).toEqual(['c1', 'o3'])
    expect(lane?.history.map(({ id }) => id)).toEqual(['o2', 'o1'])
    expect(lane?.steps.map(({ previous, claim, down }) => [previous, claim, down])).toEqual([
      ['o1', 'o2', false],
      ['o2', 'o3', false],
    ])
  })

  it('finds 27 about the 19th and at least 200 about the 20th compatible', () => {
    expect(verdictsOf(lane === undefined ? [] : [lane])).toEqual([
      {
        a: 'c1',
        b: 'o3',
        verdict: 'compatible',
        reason: { kind: 'may-have-risen', earlier: 'c1', later: 'o3' },
      },
    ])
    expect(lane?.range).toEqual({
      low: 27,
      high: 200,
      openBelow: false,
      openAbove: true,
      lowBy: [separatists],
      highBy: ['ombudsman'],
    })
  })

  it('counts the ombudsman and his authorities as one independent claimant', () => {
    expect(lane?.support.claimants).toBe(1)
  })

  it('finds at least 200 about the 20th and 192 about the 27th contradictory', () => {
    const ministry = record({
      id: 'm1',
      claimant: 'armenian-health-ministry',
      event: offensive,
      quantity: exactly(192),
      on: '2023-09-27',
      facts: { group: separatists },
    })
    const [with192] = lanesOf([authorities, ...sequence, ministry], {}, actors)
    expect(
      verdictsOf(with192 === undefined ? [] : [with192]).map(({ a, b, verdict }) => [
        a,
        b,
        verdict,
      ]),
    ).toEqual([
      ['c1', 'm1', 'compatible'],
      ['c1', 'o3', 'compatible'],
      ['m1', 'o3', 'contradicts'],
    ])
  })

  it.each([
    ['the 25 at four in the afternoon', '2023-09-19T16:00:00.000Z', 'o1'],
    ['the 27 in the evening', '2023-09-19T19:00:00.000Z', 'o2'],
    ['the 200 of the next day', '2023-09-20T12:00:00.000Z', 'o3'],
  ])('shows as of that moment %s', (_name, at, id) => {
    const [then] = lanesOf(sequence, { at }, actors)
    expect(then?.current.map((claim) => claim.id)).toEqual([id])
  })
})
