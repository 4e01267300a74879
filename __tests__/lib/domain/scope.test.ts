/** domain.md, "Scope": the registry, what a scope may hold, and which scope is a part of which. */
import { refusalsOf } from '@/lib/domain/refusal'
import { DIMENSIONS, SCOPE_TERMS } from '@/lib/domain/scope-terms'
import {
  actorsOfScope,
  dimensionOf,
  isNarrowerScope,
  isNarrowing,
  scopeInput,
} from '@/lib/domain/scope'
import { lanesOf, record } from '../../support/claims'

/** The table of domain.md; a star marks what narrows. */
const TABLE = {
  certainty: 'confirmed* presumed',
  stage: 'identified* recovered* buried* registered* hospitalised* critical*',
  attackers: 'attackers-excluded*',
  link: 'direct indirect excess primary* secondary',
  cause:
    'hunger disease cold drowning* fire* explosives* mines* air-strikes* shelling* shooting* crush* execution*',
  origin: 'residents* foreigners*',
  dating: 'by-report-date by-death-date',
  remainder: 'sex-unknown* age-unknown*',
}

describe('the registry', () => {
  it('has the dimensions in their order', () => {
    expect(DIMENSIONS).toEqual(
      'certainty stage attackers link cause by origin dating remainder other'.split(' '),
    )
  })

  it.each(Object.entries(TABLE))('%s: %s', (dimension, terms) => {
    const found = SCOPE_TERMS.filter((entry) => entry.dimension === dimension)
    expect(found.map(({ term, isNarrower }) => (isNarrower ? `${term}*` : term)).join(' ')).toBe(
      terms,
    )
    for (const { term } of found) {
      expect(isNarrowing(term)).toBe(terms.split(' ').includes(`${term}*`))
      expect(dimensionOf(term)).toBe(dimension)
    }
  })

  it('has nothing else, each term once, with its definition', () => {
    const terms = SCOPE_TERMS.map(({ term }) => term)
    expect(terms).toHaveLength(Object.values(TABLE).join(' ').split(' ').length)
    expect(new Set(terms).size).toBe(terms.length)
    for (const { definition } of SCOPE_TERMS) expect(definition).toMatch(/^[A-Z].*\.$/)
  })

  it.each<[string, string, boolean]>([
    ['by:settlers', 'by', true],
    ['nationals-of:SY', 'origin', true],
    ['worded:in the camps', 'other', false],
  ])('%s is of %s and narrows: %s', (term, dimension, narrows) => {
    expect([dimensionOf(term), isNarrowing(term)]).toEqual([dimension, narrows])
  })

  it('names the actors of a scope', () => {
    expect(actorsOfScope(['by:settlers', 'identified', 'worded:by: nobody'])).toEqual(['settlers'])
  })
})

describe('a scope', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['none', [], []],
    ['sorted', ['identified', 'confirmed'], ['confirmed', 'identified']],
    ['each term once', ['identified', 'identified'], ['identified']],
    [
      'an actor, a country and words',
      ['worded:in camps', 'nationals-of:SY', 'by:settlers'],
      ['by:settlers', 'nationals-of:SY', 'worded:in camps'],
    ],
    ['words folded', ['worded:  In the  Café-s’ '], ['worded:in the cafe s']],
    ['words equal when folded, once', ['worded:In Camps', 'worded:in camps'], ['worded:in camps']],
    ['words with a colon', ['worded:so far: named'], ['worded:so far: named']],
  ])('is kept: %s', (_name, given, kept) => {
    expect(scopeInput.parse(given)).toEqual(kept)
  })

  it.each<[string, readonly unknown[], readonly string[]]>([
    ['an unknown term', ['named'], ['0']],
    ['a term in capitals', ['Identified'], ['0']],
    ['an unknown term with a value', ['with:settlers'], ['0']],
    ['a value where there is none', ['identified:by name'], ['0']],
    ['by nobody', ['by:'], ['0']],
    ['by a name that is no id', ['by:The Settlers'], ['0']],
    ['a country that is no code', ['nationals-of:Syria'], ['0']],
    ['a country in small letters', ['nationals-of:sy'], ['0']],
    ['words that fold to nothing', ["worded:'"], ['0']],
    ['a semicolon', ['worded:a;b'], ['0']],
    ['an empty term', [''], ['0']],
    ['a name that every object has', ['constructor'], ['0']],
    ['such a name with a value', ['toString:x'], ['0']],
    ['two of certainty', ['confirmed', 'presumed'], ['1']],
    ['two stages', ['identified', 'recovered'], ['1']],
    ['two causes', ['drowning', 'fire'], ['1']],
    ['two actors', ['by:one', 'by:two'], ['1']],
    ['residents of a nationality', ['residents', 'nationals-of:SY'], ['1']],
    ['two wordings', ['worded:in camps', 'worded:on roads'], ['1']],
    ['one fault beside another', ['named', 'identified', 'recovered'], ['1', '2']],
  ])('is refused: %s', (_name, given, paths) => {
    const parsed = scopeInput.safeParse(given)
    const found = parsed.success ? [] : refusalsOf(parsed.error).map(({ path }) => path.join('.'))
    expect(found).toEqual(paths)
    for (const { message } of parsed.error?.issues ?? []) expect(message).toMatch(/ .* /)
  })

  it.each(DIMENSIONS.filter((dimension) => dimension !== 'attackers'))(
    'has one of %s, and it may stand beside one of each other dimension',
    (dimension) => {
      const firstOf = (of: string) =>
        ({ by: 'by:one', other: 'worded:one' })[of] ??
        SCOPE_TERMS.find((entry) => entry.dimension === of)?.term ??
        ''
      const others = DIMENSIONS.filter((other) => other !== dimension).map(firstOf)
      expect(scopeInput.safeParse([firstOf(dimension), ...others]).success).toBe(true)
    },
  )
})

it.each<[readonly string[], readonly string[], boolean]>([
  [['identified'], [], true],
  [['presumed'], [], false],
  [[], [], false],
  [[], ['identified'], false],
  [['identified'], ['identified'], false],
  [['confirmed', 'identified'], ['identified'], true],
  [['confirmed', 'identified'], [], true],
  [['identified', 'presumed'], [], false],
  [['identified', 'presumed'], ['presumed'], true],
  [['drowning'], ['fire'], false],
  [['by:settlers'], [], true],
  [['nationals-of:SY'], [], true],
  [['worded:in camps'], [], false],
  [['secondary'], [], false],
  [['primary'], [], true],
  [['hunger'], [], false],
])('%j is a part of %j: %s', (narrow, wide, isPart) => {
  expect(isNarrowerScope(narrow, wide)).toBe(isPart)
})

it('is part of the lane: the identified do not replace the dead, nor contradict them', () => {
  const lanes = lanesOf([
    record({ id: 'dead', on: '2023-09-20' }),
    record({ id: 'identified', on: '2023-09-26', scope: ['identified'] }),
  ])
  expect(lanes.map(({ scope, current }) => [scope, current.map(({ id }) => id)])).toEqual([
    [[], ['dead']],
    [['identified'], ['identified']],
  ])
})
