/** domain.md, "Parts and siblings": a part takes from its whole what it leaves out, and is never wider. */
import { refusalsOf } from '@/lib/domain/refusal'
import { statementInput } from '@/lib/domain/statement'
import { wideningsOf, type Limits } from '@/lib/domain/widening'
import { place } from '../../support/claims'

type Json = Readonly<Record<string, unknown>>

const SHUSHA = { name: 'Shusha', admin: null, code: null, lat: null, lon: null, precision: null }
const whole: Json = {
  ref: 'whole',
  measure: 'killed',
  quantity: { form: 'exact', value: 27, wording: '27' },
  asOf: '2023-09-20',
  group: 'enclave',
  category: 'civilians',
  scope: ['identified'],
  place: SHUSHA,
}
const two: Json = {
  ref: 'part',
  measure: 'killed',
  quantity: { form: 'exact', value: 2, wording: 'two' },
  asOf: '2023-09-20',
  partOf: 'whole',
  partKind: 'subset',
}
const parse = (...claims: readonly Json[]) =>
  statementInput.safeParse({
    event: 'offensive',
    claimant: 'ministry',
    appearance: { publication: { publisher: 'gazette', title: 'A report' } },
    claims,
  })
const read = (...claims: readonly Json[]) => parse(...claims).data?.claims.at(-1)
const pathsOf = (...claims: readonly Json[]) => {
  const { error } = parse(...claims)
  return error === undefined ? [] : refusalsOf(error).map(({ path }) => path.join('.'))
}

describe('a part', () => {
  it('takes the group, category, scope and place of its whole where it names none', () => {
    const { group, category, scope, place: there } = whole
    expect(read(whole, two)).toMatchObject({ group, category, scope, place: there })
  })

  it('takes them also when it is listed before its whole', () => {
    expect(parse(two, whole).data?.claims[0]).toMatchObject({ group: 'enclave', place: SHUSHA })
  })

  it.each<[string, Json]>([
    ['group', { group: 'enclave-police' }],
    ['category', { category: 'civilians.women' }],
    ['scope', { scope: ['identified', 'residents'] }],
    ['place', { place: { ...SHUSHA, name: 'A quarter of Shusha' } }],
  ])('keeps a %s of its own, and takes the rest', (_field, own) => {
    const { group, category, scope, place: there } = whole
    expect(read(whole, { ...two, ...own })).toMatchObject({
      group,
      category,
      scope,
      place: there,
      ...own,
    })
  })

  it('of a part takes from the outermost what both leave out', () => {
    const women = { ...two, ref: 'women', category: 'civilians.women', measure: 'killed' }
    const one = {
      ...two,
      ref: 'one',
      partOf: 'women',
      quantity: { form: 'exact', value: 1, wording: 'one' },
    }
    expect(read(whole, women, one)).toMatchObject({
      group: 'enclave',
      category: 'civilians.women',
      scope: ['identified'],
      place: SHUSHA,
    })
  })

  it('takes neither the day, the basis, the method nor whom it cites', () => {
    const told = { ...whole, method: 'verified', citing: ['un'], basis: 'stock' }
    expect(read(told, { ...two, asOf: '2023-09-19' })).toMatchObject({
      asOf: '2023-09-19',
      basis: 'cumulative',
      method: 'asserted',
      citing: [],
    })
  })
})

it('a claim that is no part is about all people, of no group, without limit, in the whole extent', () => {
  const { group: _, category: __, scope: ___, place: ____, ...bare } = whole
  expect(read(bare)).toMatchObject({ group: null, category: 'all', scope: [], place: null })
})

describe('a part that would be wider than its whole is refused at its field', () => {
  it.each<[string, Json, readonly string[]]>([
    ['a group that is not said', { group: null }, ['claims.1.group']],
    ['everybody', { category: 'all' }, ['claims.1.category']],
    ['no scope', { scope: [] }, ['claims.1.scope']],
    ['another scope that leaves it out', { scope: ['residents'] }, ['claims.1.scope']],
    ['the whole extent', { place: null }, ['claims.1.place']],
    [
      'all of them at once',
      { group: null, category: 'all', scope: [], place: null },
      ['claims.1.category', 'claims.1.group', 'claims.1.place', 'claims.1.scope'],
    ],
    ['another group, which may belong to it', { group: 'enclave-police' }, []],
    ['another term of the same dimension', { scope: ['buried'] }, []],
  ])('%s', (_name, own, paths) => {
    expect(pathsOf(whole, { ...two, ...own }).toSorted()).toEqual(paths)
  })

  it('by what its whole took from its own whole', () => {
    const women = { ...two, ref: 'women', category: 'civilians.women' }
    const one = {
      ...two,
      ref: 'one',
      partOf: 'women',
      group: null,
      quantity: { form: 'exact', value: 1, wording: 'one' },
    }
    expect(pathsOf(whole, women, one)).toEqual(['claims.2.group'])
  })

  it('beside a number that is above it', () => {
    const large = { ...two, group: null, quantity: { form: 'exact', value: 28, wording: '28' } }
    expect(pathsOf(whole, large).toSorted()).toEqual(['claims.1.group', 'claims.1.quantity.value'])
  })
})

describe('which category is wider', () => {
  const none: Limits = { group: null, category: 'all', scope: [], place: null }
  it.each<[Limits['category'], Limits['category'], boolean]>([
    ['all', 'all', false],
    ['civilians', 'all', false],
    ['all', 'civilians', true],
    ['all', 'civilians.women', true],
    ['civilians', 'civilians.women', true],
    ['women', 'civilians.women', true],
    ['civilians.women', 'women', false],
    ['children', 'girls', true],
    ['girls', 'children', false],
    ['adults', 'older-people', true],
    ['civilians.children', 'civilians.boys', true],
    ['children', 'civilians.boys', true],
    ['civilians.children', 'boys', false],
    // Nothing tells whether all of the children are civilians.
    ['children', 'civilians', false],
    ['women', 'girls', false],
    ['police', 'security-forces', false],
  ])('%s as a part of %s: refused is %s', (part, of, isRefused) => {
    const fields = wideningsOf({ ...none, category: part }, { ...none, category: of })
    expect(fields.map(({ field }) => field)).toEqual(isRefused ? ['category'] : [])
  })

  it('says what the whole is limited to', () => {
    const limited = {
      ...none,
      group: 'enclave',
      scope: ['confirmed', 'residents'],
      place: place('Shusha'),
    }
    const messages = wideningsOf(none, limited).map(({ message }) => message)
    expect(messages.join('\n')).toMatch(/enclave[^]*confirmed, residents[^]*Shusha/)
  })
})
