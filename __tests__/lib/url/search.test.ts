import { parseSearch } from '@/lib/url/search'

const isKind = (kind: string) => kind === 'flood' || kind === 'blizzard'
const parsed = (parameters: Parameters<typeof parseSearch>[0]) => parseSearch(parameters, isKind)

describe('what the overview is asked for', () => {
  it('is read, words without the space around them', () => {
    const parameters = { q: '  flood ', kind: 'blizzard', country: 'LY', measure: 'killed' }
    expect(parsed(parameters)).toEqual({ choice: { ...parameters, q: 'flood' }, refused: [] })
  })

  it('is nothing where a form sends its empty fields', () => {
    const nothing = { q: undefined, kind: undefined, country: undefined, measure: undefined }
    expect(parsed({ q: ' ', kind: '', country: '', measure: '' })).toEqual({
      choice: nothing,
      refused: [],
    })
  })

  it.each([
    [{ q: 'a\0b' }, 'text'],
    [{ q: 'a\ud800b' }, 'text'],
    [{ q: ['a', 'b'] }, 'twice'],
    [{ q: 'a'.repeat(201) }, 'long'],
    [{ kind: 'nonsense' }, 'choice'],
    [{ kind: 'Flood!' }, 'choice'],
    [{ kind: ['flood', 'flood'] }, 'twice'],
    [{ country: 'zz' }, 'country'],
    [{ country: 'QQ' }, 'country'],
    [{ country: 'Libya' }, 'country'],
    [{ measure: 'kiled' }, 'choice'],
  ])('leaves out what cannot be read, and says why: %j', (parameters, reason) => {
    const { choice, refused } = parsed(parameters)
    const [[parameter, value] = ['', '']] = Object.entries(parameters)
    expect(refused).toMatchObject([{ parameter, value: [value].flat().join(' '), reason }])
    expect(choice).toEqual({})
  })

  it('keeps what can be read beside what cannot', () => {
    expect(parsed({ q: 'flood', measure: 'kiled', country: 'LY' }).choice).toEqual({
      q: 'flood',
      country: 'LY',
    })
  })
})
