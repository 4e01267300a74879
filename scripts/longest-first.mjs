// The order in which `npm test` runs the files of tests: one that takes long and begins last leaves a core idle for long.
// Jest knows by itself how long each took only where it has run before.

/** Folders and files, the longest first; a little wrong costs little. */
const LONGEST = [
  'e2e/pages',
  'e2e/qualifiers',
  'e2e/gallery',
  'e2e/glance',
  'e2e/browser',
  'e2e/layouts',
  'e2e/desk',
  'e2e/front',
  'e2e/long-names',
  'e2e/reading',
  'e2e/keyboard',
  'e2e/asking',
  'e2e/doors',
  'e2e/serving',
  'e2e/snapshots',
  'e2e/table',
  'integration/import-crash',
  'integration/snapshot-keeping',
  'integration/outage',
  'integration/replica',
  'integration/round-trip',
  'integration/shipped-snapshots',
  'integration/people/codes',
  'integration/seed',
  'integration/recorded-together',
  'integration/shipped-figures',
  'integration/cli',
  'integration/known-at',
  'integration/settled-past',
  'integration/store-faults',
  'integration/snapshots',
  'integration/order-of-recording',
  'integration/lane-summaries',
]

export default class LongestFirst {
  sort(tests) {
    return tests.toSorted(
      (a, b) => placeOf(a) - placeOf(b) || sizeOf(b) - sizeOf(a) || (a.path < b.path ? -1 : 1),
    )
  }

  /** What Jest asks of a sequencer beside, for options that `npm test` does not give. */
  shard(tests) {
    return tests
  }

  allFailedTests(tests) {
    return tests
  }

  cacheResults() {}
}

function placeOf({ path }) {
  const place = LONGEST.findIndex((name) => path.includes(`/__tests__/${name}`))
  return place === -1 ? LONGEST.length : place
}

const sizeOf = ({ path, context }) => context.hasteFS.getSize(path) ?? 0
