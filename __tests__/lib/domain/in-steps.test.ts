/** Work in steps: the results of the same work done at once. */
import { groupBy } from '@/lib/domain/group-by'
import {
  atOnce,
  filterInSteps,
  groupInSteps,
  mapInSteps,
  sortInSteps,
  type InSteps,
} from '@/lib/domain/in-steps'
import fc from '../../support/properties'

const lists = fc.array(fc.record({ key: fc.nat(30), name: fc.nat() }), { maxLength: 1_500 })
const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key

it('sorts, groups, maps and filters as lists themselves do', () => {
  fc.assert(
    fc.property(lists, (list) => {
      expect(atOnce(sortInSteps(list, byKey))).toEqual(list.toSorted(byKey))
      expect([...atOnce(groupInSteps(list, ({ key }) => key))]).toEqual([
        ...groupBy(list, ({ key }) => key),
      ])
      expect(atOnce(mapInSteps(list, ({ name }) => name))).toEqual(list.map(({ name }) => name))
      expect(atOnce(filterInSteps(list, ({ key }) => key > 9))).toEqual(
        list.filter(({ key }) => key > 9),
      )
    }),
  )
})

const numbers = Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 10_007)

const stepsIn = (work: InSteps<unknown>) => {
  let steps = 0
  while (work.next().done !== true) steps += 1
  return steps
}

it.each([
  ['sorting', () => sortInSteps(numbers, (a, b) => a - b)],
  ['grouping', () => groupInSteps(numbers, (number) => number % 10)],
  ['mapping', () => mapInSteps(numbers, String)],
  ['filtering', () => filterInSteps(numbers, (number) => number > 0)],
] as const)('stops often enough while %s', (_, work) => {
  expect(stepsIn(work())).toBeGreaterThanOrEqual(numbers.length / 200)
})
