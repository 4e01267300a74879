/** A snapshot of the first version is drawn again in the words that it was cited with. */
import { wordsOfRecord } from '@/lib/format/record-words'
import { wordsIn } from '@/lib/format/translator'
import { goldenRecord } from '../../support/golden'

const first = goldenRecord('by-source')
const second = { ...first, schema: 'bysource-snapshot/2' as const }

it.each([
  ['quantity.at-most', { value: '60' }, 'at most 60'],
  ['chart.coverage.signs.at-most', {}, '≤ at most'],
  [
    'event.lead-support',
    { claimants: 1, publications: 1, contradictions: 0, differences: 0, counts: '1 source' },
    'One independent claimant in one publication; no two contradict each other.',
  ],
] as const)('%s of the first version stays as it was', (key, values, sentence) => {
  expect(wordsOfRecord(first).t(key, values)).toBe(sentence)
  expect(wordsOfRecord(second).t(key, values)).toBe(wordsIn('en').t(key, values))
  expect(wordsOfRecord(second).t(key, values)).not.toBe(sentence)
})
