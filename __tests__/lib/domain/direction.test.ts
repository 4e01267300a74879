import { directionOf } from '@/lib/domain/direction'
import type { Quantity } from '@/lib/domain/quantity'

const says = (form: Quantity['form'], value: number | null, valueTo: number | null = null) => ({
  quantity: { form, value, valueTo, interval: null, wording: 'as said' },
})

describe('which way a figure moved', () => {
  it.each([
    ['27, then 31', says('exact', 27), says('exact', 31), 'up'],
    ['27, then more than 200', says('exact', 27), says('more-than', 200), 'up'],
    ['200, then 192', says('exact', 200), says('exact', 192), 'down'],
    ['27 twice', says('exact', 27), says('exact', 27), 'same'],
    ['at least 20, then 27', says('at-least', 20), says('exact', 27), 'unclear'],
    ['27, then dozens', says('exact', 27), says('verbal', null), 'unclear'],
  ] as const)('%s', (_, before, after, direction) => {
    expect(directionOf(before, after)).toBe(direction)
  })
})
