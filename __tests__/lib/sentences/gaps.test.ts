/** A part above its whole is told beside the lane of either. */
import { gapsOf } from '@/lib/sentences/gaps'
import { claimOf, laneOf, viewOf } from '../../fixtures/lanes'

const ON = '2023-09-20'
const whole = claimOf({ id: 'whole', by: 'Ministry', value: 59, on: ON })
const part = claimOf({ id: 'part', by: 'Channel Nine', value: 60, on: ON })
const other = claimOf({ id: 'other', by: 'Agency', value: 5, on: ON })
const because = '60 for one part alone is more than 59 in all.'
const gap = { claim: 'part', wider: 'whole', verdict: 'differs' as const, because }

const wide = viewOf(laneOf([whole]))
const narrow = viewOf({ ...laneOf([part]), exceeds: [gap] })
const apart = viewOf(laneOf([other]))
const lanes = [wide, narrow, apart]

it.each([
  ['the wider lane', wide, [because]],
  ['the narrower lane', narrow, [because]],
  ['no other lane', apart, []],
])('is told of %s', (_what, shown, told) => {
  expect(gapsOf(shown, lanes)).toEqual(told)
})
