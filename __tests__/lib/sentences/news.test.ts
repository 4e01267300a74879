/** A change of a figure as news: before and after, each with its qualifier. */
import type { LedgerEntry } from '@/lib/answers/ledger'
import { wordsIn } from '@/lib/format/translator'
import { formatNews, isNews, newsOf } from '@/lib/sentences/news'
import { quantity } from '../../support/claims'

const DAY = { asOfPrecision: 'day', asOfOffset: null, timeZone: null } as const

const entry: LedgerEntry = {
  seq: 7,
  at: '2025-11-28T10:00:00.000Z',
  by: 'editor',
  kind: 'claim-recorded',
  event: { id: 'melissa', title: 'Melissa, Haiti' },
  claim: {
    id: 'c-2',
    measure: 'killed',
    category: 'all',
    place: null,
    claimant: { id: 'dgpc', name: 'Civil protection', shortName: 'DGPC' },
    quantity: quantity('at-least', 52),
    asOf: '2025-11-28',
    ...DAY,
  },
  was: { quantity: quantity('exact', 46), asOf: '2025-11-24', ...DAY },
  named: { id: null, name: '', url: null },
  changed: [],
  reason: null,
  revisedBy: null,
  note: null,
}

const told = (change: Partial<LedgerEntry>, locale: 'en' | 'fr' | 'ar' = 'en') => {
  const words = wordsIn(locale)
  const news = newsOf({ ...entry, ...change }, words)
  return news === null ? null : formatNews(news, words)
}

it('says who says how many now, and what it was', () => {
  expect(told({})).toBe('DGPC: killed at least 52 (was 46, 24 Nov 2025)')
  expect(told({ was: null })).toBe('DGPC: killed at least 52')
  expect(told({}, 'fr')).toMatch(/DGPC.*au moins 52.*46/)
  expect(told({}, 'ar')).toMatch(/DGPC.*52.*46/)
})

it('says of a figure that is withdrawn by whom it is', () => {
  const withdrawn = { kind: 'claim-withdrawn', was: null } as const
  expect(told(withdrawn)).toBe('DGPC: killed at least 52, withdrawn')
  expect(told({ ...withdrawn, revisedBy: 'record' })).toBe(
    'DGPC: killed at least 52, taken back by us',
  )
})

it.each<[string, Partial<LedgerEntry>]>([
  ['another publication', { kind: 'appearance-recorded' }],
  ['a better description', { kind: 'claim-revised', was: null }],
  ['a source', { kind: 'source-recorded', claim: null }],
])('takes %s for no news of a figure', (_, change) => {
  expect(isNews({ ...entry, ...change })).toBe(false)
  expect(told(change)).toBeNull()
})
