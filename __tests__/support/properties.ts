/** fast-check as all tests here use it: a hundred runs of each property, or as many as TEST_PROPERTY_RUNS says. */
import fc from 'fast-check'

const RUNS = Number(process.env.TEST_PROPERTY_RUNS ?? 100)

fc.configureGlobal({ numRuns: RUNS })

/** For a property that takes long: so many runs of each hundred. */
export const ofHundred = (runs: number) => ({ numRuns: Math.ceil((runs * RUNS) / 100) })

export default fc
