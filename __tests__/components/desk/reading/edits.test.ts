/** What an editor does to a reading, and what of it is previewed and recorded. */
import { draftClaim, draftInput } from '@/lib/answers/draft'
import type { ReadingClaim, ReadingState, ReadingStatement } from '@/lib/answers/reading-state'
import { draftsOf, isAccepted, isKept } from '@/components/desk/reading/drafts'
import {
  acceptable,
  addBeside,
  changeStatement,
  draftClaimChanged,
  joinUp,
  markByHand,
  mergeUp,
  separate,
  setClaims,
  splitClaim,
} from '@/components/desk/reading/edits'
import { marksIn, stretchOfWords } from '@/components/desk/reading/marks'
import { seenIn } from '@/components/desk/reading/notes'

const TEXT =
  'The army said 27 people, including two civilians, were killed. Aid workers counted 40 dead.'
const EMPTY = draftClaim.parse({})

const spanOf = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

function claim(key: string, words: string, more: Partial<ReadingClaim> = {}): ReadingClaim {
  return {
    key,
    state: 'open',
    span: spanOf(words),
    from: key,
    background: false,
    hypothetical: false,
    certain: true,
    said: { group: null, place: null, date: null },
    partOf: null,
    draft: { ...EMPTY, words, measure: 'killed', form: 'exact', value: '1' },
    ...more,
  }
}

function statement(key: string, claimant: string, claims: ReadingClaim[]): ReadingStatement {
  return {
    key,
    event: '',
    claimant,
    claimantKind: '',
    claimantCountry: '',
    ownVoice: false,
    via: '',
    statedOn: '',
    asOf: '',
    group: '',
    said: claimant,
    saidVia: [],
    matches: [],
    claims,
  }
}

const begin = (): ReadingState => ({
  document: draftInput.parse({ event: 'The war', publisher: 'The Gazette', via: 'agency' }),
  statements: [
    statement('s1', 'The army', [
      claim('s1c1', '27 people'),
      claim('s1c2', 'two civilians', { partOf: 's1c1' }),
    ]),
    statement('s2', 'Aid workers', [claim('s2c1', '40 dead')]),
  ],
  added: 0,
})

const words = (state: ReadingState) =>
  state.statements.map(({ claims }) => claims.map(({ draft }) => draft.words))
const find = (state: ReadingState, key: string) =>
  state.statements.flatMap(({ claims }) => claims).find((one) => one.key === key)

describe('an edit', () => {
  it('leaves the state before it as it was', () => {
    const before = begin()
    setClaims(before, ['s1c1'], 'accepted')
    splitClaim(before, 's1c1', TEXT)
    mergeUp(before, 's1c2', TEXT)
    separate(before, 's1c2')
    joinUp(before, 's2')
    markByHand(before, spanOf('40 dead'), TEXT, EMPTY)
    expect(before).toEqual(begin())
  })

  it('splits words with two figures between them, and reads each anew', () => {
    const state = begin()
    const whole = '27 people, including two civilians, were killed'
    const [one] = state.statements
    const wide = {
      ...state,
      statements: [
        { ...statement('s1', 'The army', [claim('s1c1', whole)]), ...(one && { said: one.said }) },
      ],
    }
    const split = splitClaim(wide, 's1c1', TEXT)
    expect(words(split)).toEqual([['27 people', 'two civilians, were killed']])
    expect(find(split, 's1c1')?.draft).toMatchObject({ form: '', value: '', measure: 'killed' })
    expect(find(split, 'h1')).toMatchObject({ from: null, state: 'open' })
  })

  it('splits words with one figure into two that the editor corrects', () => {
    expect(words(splitClaim(begin(), 's2c1', TEXT))[1]).toEqual(['40 dead', '40 dead'])
  })

  it('joins a figure with the one before it, with all words between', () => {
    const merged = mergeUp(begin(), 's1c2', TEXT)
    expect(find(merged, 's1c1')?.draft).toMatchObject({
      words: '27 people, including two civilians',
      value: '',
    })
    expect(find(merged, 's1c2')?.state).toBe('dropped')
    expect(mergeUp(begin(), 's1c1', TEXT)).toEqual(begin())
  })

  it('gives a figure another claimant, and takes it out of its whole', () => {
    const state = separate(begin(), 's1c1')
    expect(state.statements.map(({ key, claimant }) => [key, claimant])).toEqual([
      ['s1', 'The army'],
      ['h1', ''],
      ['s2', 'Aid workers'],
    ])
    expect(find(state, 's1c2')?.partOf).toBeNull()
  })

  it('joins a statement with the one above', () => {
    expect(words(joinUp(begin(), 's2'))).toEqual([['27 people', 'two civilians', '40 dead']])
    expect(joinUp(begin(), 's1')).toEqual(begin())
  })

  it('puts a mark by hand where its words stand', () => {
    const state = markByHand(begin(), spanOf('Aid workers counted'), TEXT, EMPTY)
    expect(state.statements.map(({ key }) => key)).toEqual(['s1', 'h1', 's2'])
    expect(find(state, 'h1c1')).toMatchObject({
      from: null,
      draft: { words: 'Aid workers counted' },
    })
    const again = markByHand(state, spanOf('40 dead'), TEXT, EMPTY)
    expect(new Set(again.statements.map(({ key }) => key)).size).toBe(4)
  })

  it('adds a part that the words name', () => {
    const state = addBeside(begin(), 's2c1', { words: '3 of them children' }, true, EMPTY)
    expect(find(state, 'h1')).toMatchObject({ partOf: 's2c1', draft: { partKind: 'subset' } })
  })

  it('carries whose people a claimant counts to what it says further on', () => {
    const state = {
      ...begin(),
      statements: begin().statements.map((one) => ({ ...one, claimant: 'X' })),
    }
    const first = changeStatement(state, 's1', { group: 'North' })
    expect(first.statements.map(({ group }) => group)).toEqual(['North', 'North'])
    const own = changeStatement(first, 's2', { group: 'South' })
    expect(
      changeStatement(own, 's1', { group: 'West' }).statements.map(({ group }) => group),
    ).toEqual(['West', 'West'])
    const others = changeStatement(begin(), 's1', { group: 'North' })
    expect(others.statements.map(({ group }) => group)).toEqual(['North', ''])
  })

  it('forgets a place of the event before where another event is named', () => {
    const placed = draftClaimChanged(begin(), 's1c1', { place: 'Port Anna' })
    expect(find(changeStatement(placed, 's1', { event: 'The storm' }), 's1c1')?.draft.place).toBe(
      '',
    )
    expect(find(changeStatement(placed, 's1', { asOf: '2024' }), 's1c1')?.draft.place).toBe(
      'Port Anna',
    )
  })

  it('accepts together only what nothing is said against', () => {
    const claims = [
      claim('a', '27 people'),
      claim('b', '27 people', { background: true }),
      claim('c', '27 people', { hypothetical: true }),
      claim('d', '27 people', { certain: false }),
      claim('e', '27 people', { state: 'dropped' }),
    ]
    expect(acceptable(claims)).toEqual(['a'])
  })
})

describe('drafts', () => {
  it('hold what was accepted, with parts by their places', () => {
    const state = setClaims(begin(), ['s1c1', 's1c2'], 'accepted')
    const [draft, ...others] = draftsOf(state, isAccepted)
    expect(others).toEqual([])
    expect(draft?.draft).toMatchObject({ event: 'The war', claimant: 'The army', via: 'agency' })
    expect(draft?.draft.claims).toMatchObject([
      { words: '27 people', partOf: '' },
      { words: 'two civilians', partOf: '1', partKind: 'subset' },
    ])
  })

  it('let a part stand for itself where its whole is dropped', () => {
    const state = setClaims(begin(), ['s1c1'], 'dropped')
    expect(draftsOf(state, isKept)[0]?.draft.claims).toMatchObject([{ partOf: '', partKind: '' }])
  })

  it('give the outlet’s own voice the outlet as claimant, and a claim the group of its statement', () => {
    const state = begin()
    const own = {
      ...statement('s1', '', [claim('s1c1', '27 people')]),
      ownVoice: true,
      group: 'North',
    }
    const [draft] = draftsOf({ ...state, statements: [own] }, isKept)
    expect(draft?.draft).toMatchObject({ claimant: 'The Gazette', ownVoice: true })
    expect(draft?.draft.claims[0]?.group).toBe('North')
    const said = draftClaimChanged({ ...state, statements: [own] }, 's1c1', { group: 'South' })
    expect(draftsOf(said, isKept)[0]?.draft.claims[0]?.group).toBe('South')
  })

  it('describe a new source once for all its statements', () => {
    const state = begin()
    const statements = state.statements.map((one, at) => ({
      ...one,
      claimant: 'New office',
      claimantKind: at === 0 ? 'government' : '',
    }))
    expect(
      draftsOf({ ...state, statements }, isKept).map(({ draft }) => draft.claimantKind),
    ).toEqual(['government', 'government'])
  })

  it('say which warnings were seen, by the places of the claims that are sent', () => {
    const state = setClaims(setClaims(begin(), ['s1c1'], 'dropped'), ['s1c2'], 'accepted')
    const [before] = draftsOf(begin(), isKept)
    const [sent] = draftsOf(state, isAccepted)
    if (before === undefined || sent === undefined) throw new Error('both have a draft')
    const warning = (path: string) => ({ path, code: 'wording-differs' as const, message: '' })
    const warnings = [warning('claims.0.words'), warning('claims.1.words'), warning('publisher')]
    const answer = { names: [], publication: null, claims: [], faults: [], warnings }
    const offers = { claimants: [], groups: [], places: [] }
    expect(seenIn({ of: before, answer: { ...answer, offers } }, sent, [])).toEqual([
      'claims.0.words:wording-differs',
      'publisher:wording-differs',
    ])
  })
})

describe('marks', () => {
  it('cover the text without a gap, and give words to the figure that is closest', () => {
    const wide = begin()
    const whole = { ...claim('s1c1', '27 people, including two civilians, were killed') }
    const [first, second] = wide.statements
    if (first === undefined || second === undefined) throw new Error('there are two')
    const statements = [{ ...first, claims: [whole, claim('s1c2', 'two civilians')] }, second]
    const stretches = marksIn(TEXT.length, statements)
    expect(stretches.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT)
    expect(
      stretches
        .filter(({ claim: key }) => key === 's1c2')
        .map(({ start, end }) => TEXT.slice(start, end)),
    ).toEqual(['two civilians'])
    expect(stretches.filter(({ begins }) => begins).map(({ claim: key }) => key)).toEqual([
      's1c1',
      's1c2',
      's2c1',
    ])
    expect(stretches.find(({ claim: key }) => key === 's2c1')?.statement).toBe(1)
  })

  it('leave out what was dropped', () => {
    const { statements } = setClaims(begin(), ['s1c1', 's1c2', 's2c1'], 'dropped')
    expect(marksIn(TEXT.length, statements)).toMatchObject([
      { start: 0, end: TEXT.length, claim: null },
    ])
  })

  it.each([
    ['40 dead', '40 dead'],
    ['were   KILLED.', 'were killed.'],
    ['people, including\ntwo', 'people, including two'],
    ['41 dead', null],
    ['  ', null],
    ['27 people (a', null],
  ])('find the words “%s”', (typed, found) => {
    const stretch = stretchOfWords(TEXT, typed, 0)
    expect(stretch && TEXT.slice(stretch.start, stretch.end)).toBe(found)
  })
})
