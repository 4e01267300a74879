/** The closed lists: domain.md, "Things" and "Claim". A word added or lost is a change of contract. */
import { MEASURE_REGISTRY, MEASURES, mayBePartOf, type Measure } from '@/lib/domain/measure'
import { STANCES } from '@/lib/domain/stance'
import { PRECISIONS } from '@/lib/domain/time'
import { VERDICTS } from '@/lib/domain/verdict'
import {
  ACTOR_KINDS,
  AGES_AND_SEXES,
  BASES,
  CATEGORIES,
  METHODS,
  PART_KINDS,
  REVISION_AUTHORS,
  REVISION_REASONS,
  ROLES,
  STATUSES,
  STEP_REASONS,
  category,
  partsOfCategory,
} from '@/lib/domain/vocabulary'

it.each<[string, readonly string[], string]>([
  [
    'measures, the first four first',
    MEASURES,
    'killed wounded injured evacuated displaced arrived sheltered returned missing detained abducted released rescued ill homeless affected in-need casualties dead-or-missing',
  ],
  [
    'categories, the widest first',
    CATEGORIES.filter((category) => !category.includes('.')),
    'all civilians combatants security-forces police peacekeepers medics rescuers journalists aid-workers prisoners prisoners-of-war hostages refugees asylum-seekers stateless migrants women men girls boys children adults older-people',
  ],
  [
    'kinds of actor',
    ACTOR_KINDS,
    'party government military peacekeeping international-organisation red-cross medical ngo monitor media witness other',
  ],
  ['bases', BASES, 'cumulative period stock final'],
  ['precisions', PRECISIONS, 'time day week month year'],
  ['part kinds', PART_KINDS, 'subset partition'],
  ['methods', METHODS, 'asserted counted verified identified-by-name estimated'],
  ['statuses', STATUSES, 'stands withdrawn'],
  ['reasons of a step', STEP_REASONS, 'new-count reclassification backlog source-switch unknown'],
  ['reasons of a revision', REVISION_REASONS, 'error reclassification retraction unknown'],
  ['authors of a revision', REVISION_AUTHORS, 'source record'],
  ['verdicts', VERDICTS, 'same compatible differs contradicts not-comparable'],
  ['stances', STANCES, 'own adversary third-party'],
])('%s', (_name, list, words) => {
  expect(list).toEqual(words.split(' '))
})

describe('joined categories', () => {
  const joined = CATEGORIES.filter((category) => category.includes('.'))

  it('are of one role and one age or sex, in that order, every pair once', () => {
    const pairs = ROLES.flatMap((role) => AGES_AND_SEXES.map((other) => `${role}.${other}`))
    expect(joined).toEqual(pairs)
    expect(new Set(CATEGORIES).size).toBe(CATEGORIES.length)
  })

  it('come after all single ones', () => {
    const single = CATEGORIES.length - joined.length
    expect(CATEGORIES.slice(single)).toEqual(joined)
  })

  it.each<[string, boolean]>([
    ['civilians.women', true],
    ['prisoners-of-war.older-people', true],
    ['women.civilians', false],
    ['all.women', false],
    ['civilians.police', false],
    ['women.children', false],
    ['civilians.', false],
    ['civilians.women.girls', false],
  ])('%s is one: %s', (text, isOne) => {
    expect(category.safeParse(text).success).toBe(isOne)
  })

  it('come apart into what they are made of', () => {
    expect(partsOfCategory('civilians.women')).toEqual(['civilians', 'women'])
    expect(partsOfCategory('prisoners-of-war')).toEqual(['prisoners-of-war'])
  })
})

it('defines every measure, with its code in HXL', () => {
  for (const measure of MEASURES) {
    expect(MEASURE_REGISTRY[measure].definition).toMatch(/^[A-Z].*\.$/)
    expect(MEASURE_REGISTRY[measure].hxl).toMatch(/^#(?:affected(?:\+[a-z]+)*|inneed)$/)
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
