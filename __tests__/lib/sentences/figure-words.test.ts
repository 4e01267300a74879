import { wordsOfFigure } from '@/lib/sentences/figure-words'

const appearing = (wording: string, id = 'p-1') => ({ wording, publication: { id } })
const claim = (revision: number, wording: string, ...appearances: ReturnType<typeof appearing>[]) =>
  wordsOfFigure({ revision, quantity: { wording }, appearances })

describe('the words beside a figure', () => {
  it('are those of its first publication', () => {
    expect(claim(1, 'seven', appearing('at least seven'), appearing('seven'))).toBe(
      'at least seven',
    )
    expect(claim(2, 'seven', appearing('at least seven'), appearing('seven'))).toBe(
      'at least seven',
    )
  })

  it('are its own where it was revised to what no publication says, or has no publication', () => {
    expect(claim(2, 'seven', appearing('at least seven'))).toBe('seven')
    expect(claim(1, 'seven')).toBe('seven')
  })

  it('stay in a record of the first version', () => {
    expect(claim(2, 'seven', appearing('at least seven', ''))).toBe('at least seven')
  })
})
