/** A change of the ledger in a line: what it is about, and what stood before it. */
import type { LedgerEntry } from '@/lib/answers/ledger'
import { wordsIn } from '@/lib/format/translator'
import { formatLedger, ledgerPath } from '@/lib/sentences/ledger'
import { quantity } from '../../support/claims'

const WORDS = wordsIn('en')

const entry: LedgerEntry = {
  seq: 7,
  at: '2024-03-12T10:00:00.000Z',
  by: 'editor',
  kind: 'claim-revised',
  event: { id: 'war', title: 'The war' },
  claim: {
    id: 'c-1',
    measure: 'killed',
    category: 'all',
    place: null,
    claimant: { id: 'north', name: 'North', shortName: null },
    quantity: quantity('exact', 72),
    asOf: '2024-03-10',
    asOfPrecision: 'day',
    asOfOffset: null,
    timeZone: null,
  },
  was: null,
  named: { id: null, name: 'a claim', url: null },
  changed: [{ field: 'quantity', before: quantity('exact', 27), after: quantity('exact', 72) }],
  reason: 'error',
  revisedBy: 'record',
  note: 'A digit was swapped.',
}

it('says what a figure was before, then what it is', () => {
  const { title, details } = formatLedger(entry, WORDS)
  expect(title).toMatch(/72.*North/)
  const [change = ''] = details
  expect(change).toMatch(/27.*72/)
  expect(details).toContain('A digit was swapped.')
})

it('what we took back is told as ours, and not as withdrawn by its source', () => {
  const withdrawn = { ...entry, kind: 'claim-withdrawn', changed: [] } as const
  expect(formatLedger(withdrawn, WORDS).title).toMatch(/^Taken back by us: Killed, 72/)
  const bySource = { ...withdrawn, revisedBy: 'source' } as const
  expect(formatLedger(bySource, WORDS).title).toMatch(/^Withdrawn: Killed, 72/)
})

it('leaves out what nobody said', () => {
  const silent = { ...entry, changed: [], reason: null, revisedBy: null, note: '' } as const
  expect(formatLedger(silent, WORDS).details).toEqual([])
})

it.each<[string, Partial<LedgerEntry>, string | null]>([
  ['the claim', {}, '/claims/c-1'],
  ['the event', { kind: 'event-revised', claim: null }, '/events/war'],
  [
    'the source',
    { kind: 'source-revised', claim: null, named: { id: 'north', name: 'North', url: null } },
    '/sources/north',
  ],
  [
    'nothing for a publication without a page',
    { kind: 'publication-revised', claim: null, event: null },
    null,
  ],
])('leads to %s', (_where, change, path) => {
  expect(ledgerPath({ ...entry, ...change })).toBe(path)
})
