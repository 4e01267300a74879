import { nameLines } from '@/lib/charts/drawing/names'
import { shortNameIn } from '@/lib/sentences/short-name'

const OFFICE = {
  id: 'relief-office',
  name: 'Office for the Coordination of Relief in the Northern Districts and their Regional Subcommittees',
  kind: 'international-organisation',
} as const
const actors = {
  [OFFICE.id]: { name: OFFICE.name, shortName: 'Relief Office', kind: OFFICE.kind, memberOf: null },
}

describe('a name where space is short', () => {
  it('is the whole one where that fits in its lines, else the short one', () => {
    const speech = { shortName: shortNameIn(actors) }
    expect(nameLines(OFFICE, speech, 15, 2000, 1)).toEqual([OFFICE.name])
    expect(nameLines(OFFICE, speech, 15, 200, 2)).toEqual(['Relief Office'])
    expect(nameLines(OFFICE, speech, 15, 200, 9).join(' ')).toBe(OFFICE.name)
    expect(nameLines(OFFICE, speech, 15, 200, 9, 1)).toEqual(['Relief Office'])
  })

  it('is cut where there is no short one', () => {
    const lines = nameLines(OFFICE, { shortName: shortNameIn({}) }, 15, 200, 2)
    expect(lines).toHaveLength(2)
    expect(lines.at(-1)).toMatch(/…$/)
  })
})
