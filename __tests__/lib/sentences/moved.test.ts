/** The title of the chart over time says of no source that it kept its figure when it did not. */
import { wordsIn } from '@/lib/format/translator'
import { countMoved } from '@/lib/sentences/moved'
import { claimOf, laneOf, viewOf } from '../../fixtures/lanes'

const now = claimOf({ id: 'b', by: 'Ministry', value: 4000, on: '2023-09-20' })
const before = claimOf({ id: 'a', by: 'Ministry', value: 11300, on: '2023-09-15' })
const withdrawal = (by: 'source' | 'record') => ({
  by,
  reason: 'error' as const,
  note: null,
  statedOn: null,
  statedOnPrecision: 'day' as const,
  recordedAt: '2026-11-01T00:00:00.000Z',
})
const withdrawnBy = (by: 'source' | 'record') =>
  viewOf({ ...laneOf([now]), withdrawn: [{ ...before, withdrawal: withdrawal(by) }] })

it('a source that withdrew a figure and gives another has moved', () => {
  expect(countMoved(withdrawnBy('source'))).toBe(1)
})

it('a record that we took back is no figure of the source', () => {
  expect(countMoved(withdrawnBy('record'))).toBe(0)
})

it('a source that replaced its figure has moved, and one that repeated it has not', () => {
  expect(countMoved(viewOf(laneOf([now], [before])))).toBe(1)
  expect(countMoved(viewOf(laneOf([now], [{ ...now, id: 'c' }])))).toBe(0)
})

it.each([
  [0, 0, 'Killed, all: no figure stands'],
  [0, 1, 'Killed, all: the one source gives one figure'],
  [0, 6, 'Killed, all: each source gives one figure'],
  [1, 1, 'Killed, all: the one source has changed its figure'],
  [2, 6, 'Killed, all: 2 of 6 sources have changed their figure'],
])('%i of %i', (moved, all, title) => {
  const { t } = wordsIn('en')
  const told = t('event.time-finding', { measure: 'Killed', subject: 'all', moved, all })
  expect(told.replaceAll(/[\u2066-\u2069]/g, '')).toBe(title)
})
