/** A figure that its words do not say is told of, in each language alike; one that they say is not. */
import { wordingWarnings } from '@/lib/domain/words/wording-warnings'
import { CAREFUL, CARELESS } from '../../../support/careless-figures'

const warningsOf = (wording: string, measure: string, form: string, value: number) =>
  wordingWarnings({ form, value }, wording, { measure, basis: 'cumulative' })

describe('words that say something else than is recorded', () => {
  it.each(CARELESS)('“%s” is not %s, %s %i', (...figure) => {
    expect(warningsOf(...figure)).not.toEqual([])
  })

  it.each(CAREFUL)('“%s” is %s, %s %i', (...figure) => {
    expect(warningsOf(...figure)).toEqual([])
  })
})
