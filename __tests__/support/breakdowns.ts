/** Random wholes with parts, as a record may hold them: parts of a division never need more than the whole. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { partRefusals } from '@/lib/domain/parts'
import { claimOf } from '../fixtures/lanes'
import fc from './properties'

export interface Made {
  readonly current: ClaimAnswer[]
  readonly parts: ClaimAnswer[]
}

const numbers = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 20_000 }))

const quantities = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      form: fc.constantFrom('exact', 'at-least', 'more-than', 'at-most', 'about'),
      value: numbers,
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(numbers, numbers)
      .map(([a, b]) => ({ form: 'range', value: Math.min(a, b), to: Math.max(a, b) }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ form: 'none', value: 0 } as const) },
  { weight: 1, arbitrary: fc.constant({ form: 'verbal', words: 'dozens' } as const) },
)

const NAMES = [
  'Authorities',
  'Office of the human rights ombudsman of Nagorno-Karabakh',
  'وزارة الصحة',
]
const CATEGORIES = ['civilians', 'combatants', 'children', 'women', 'all'] as const

const part = fc.record({
  quantity: quantities,
  category: fc.constantFrom(...CATEGORIES),
  partKind: fc.constantFrom('subset', 'partition'),
  statement: fc.constantFrom('s-1', 's-2'),
})

export const breakdowns: fc.Arbitrary<Made> = fc
  .array(
    fc.record({
      whole: quantities,
      name: fc.constantFrom(...NAMES),
      parts: fc.array(part, { maxLength: 3 }),
      inner: fc.array(part, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((claimants) => {
    const current: ClaimAnswer[] = []
    const parts: ClaimAnswer[] = []
    for (const [index, { whole, name, parts: outer, inner }] of claimants.entries()) {
      const by = `${index + 1} ${name}`
      const top = claimOf({ id: `w-${index}`, by, on: '2023-09-20', ...whole })
      current.push(top)
      const add = (of: ClaimAnswer, id: string, { quantity, ...rest }: (typeof outer)[number]) => {
        const told = claimOf({ id, by, on: '2023-09-20', ...quantity })
        const made = { ...told, ...rest, partOf: of.id }
        const family = [...parts.filter(({ partOf }) => partOf === of.id), made]
        if (partRefusals([of, ...family]).length > 0) return null
        parts.push(made)
        return made
      }
      const added = outer.map((one, at) => add(top, `p-${index}-${at}`, one))
      const parent = added.find((one) => one !== null)
      if (parent == null) continue
      inner.forEach((one, at) => add(parent, `q-${index}-${at}`, one))
    }
    return { current, parts }
  })
