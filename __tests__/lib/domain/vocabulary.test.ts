/** The closed lists: domain.md, "Things" and "Claim". A word added or lost is a change of contract. */
import { MEASURE_REGISTRY, MEASURES, mayBePartOf, type Measure } from '@/lib/domain/measure'
import { STANCES } from '@/lib/domain/stance'
import { PRECISIONS } from '@/lib/domain/time'
import { VERDICTS } from '@/lib/domain/verdict'
import {
  ACTOR_KINDS,
  BASES,
  CATEGORIES,
  METHODS,
  PART_KINDS,
  REVISION_AUTHORS,
  REVISION_REASONS,
  STATUSES,
  STEP_REASONS,
} from '@/lib/domain/vocabulary'

it.each<[string, readonly string[], string]>([
  [
    'measures, the first four first',
    MEASURES,
    'killed wounded injured evacuated displaced arrived sheltered returned missing detained casualties dead-or-missing',
  ],
  [
    'categories, the widest first',
    CATEGORIES,
    'all civilians combatants police peacekeepers medics journalists aid-workers women men children',
  ],
  [
    'kinds of actor',
    ACTOR_KINDS,
    'party government military peacekeeping international-organisation red-cross medical ngo monitor media witness other',
  ],
  ['bases', BASES, 'cumulative period stock'],
  ['precisions', PRECISIONS, 'time day week month year'],
  ['part kinds', PART_KINDS, 'subset partition'],
  ['methods', METHODS, 'asserted counted verified identified-by-name estimated'],
  ['statuses', STATUSES, 'stands withdrawn'],
  ['reasons of a step', STEP_REASONS, 'new-count reclassification backlog source-switch unknown'],
  ['reasons of a revision', REVISION_REASONS, 'error reclassification retraction unknown'],
  ['authors of a revision', REVISION_AUTHORS, 'source record'],
  ['verdicts', VERDICTS, 'same compatible contradicts not-comparable'],
  ['stances', STANCES, 'own adversary third-party'],
])('%s', (_name, list, words) => {
  expect(list).toEqual(words.split(' '))
})

it('defines every measure, with its code in HXL', () => {
  for (const measure of MEASURES) {
    expect(MEASURE_REGISTRY[measure].definition).toMatch(/^[A-Z].*\.$/)
    expect(MEASURE_REGISTRY[measure].hxl).toMatch(/^#affected(\+[a-z]+)+$/)
  }
})

it.each<[Measure, Measure, boolean]>([
  ['killed', 'killed', true],
  ['killed', 'casualties', true],
  ['wounded', 'casualties', true],
  ['killed', 'dead-or-missing', true],
  ['missing', 'dead-or-missing', true],
  ['wounded', 'injured', true],
  ['casualties', 'killed', false],
  ['wounded', 'killed', false],
  ['injured', 'wounded', false],
  ['missing', 'casualties', false],
])('%s may be a part of %s: %s', (part, whole, may) => {
  expect(mayBePartOf(part, whole)).toBe(may)
})
