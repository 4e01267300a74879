import { contentLines } from '@/lib/sentences/content-change'
import { wordsIn } from '@/lib/format/translator'

const words = wordsIn('en')
const derna = { name: 'Derna', code: null, aliases: ['Darna'] }

describe('what a revision of an event changed', () => {
  it('names only the place that was added, in whatever order fields were written', () => {
    const same = { aliases: ['Darna'], code: null, name: 'Derna' }
    const change = { field: 'places', before: [derna], after: [same, { name: 'Tobruk' }] }
    expect(contentLines(change, words)).toEqual(['Places: added: Tobruk'])
  })

  it('tells of a changed place what was before and is now', () => {
    const change = { field: 'places', before: [derna], after: [{ ...derna, code: 'LY01' }] }
    expect(contentLines(change, words)).toEqual(['Places, Derna, Code: nothing became LY01'])
  })

  it('makes no change of a place that was taken away and another that was added', () => {
    const tobruk = { ...derna, name: 'Tobruk' }
    const susa = { ...derna, name: 'Susa' }
    const change = { field: 'places', before: [derna, tobruk], after: [tobruk, susa] }
    expect(contentLines(change, words)).toEqual([
      'Places: taken away: Derna',
      'Places: added: Susa',
    ])
  })
})
