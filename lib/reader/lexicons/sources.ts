/** Words before the name of a source, as data: a line each. */
import { phraseSet } from '../text/phrases'

const COUNTS = `
  a count by
  a tally by
  count by
  tally by
  estimates by
  estimate by
  figures by
  counted by
  tallied by
  compiled by
`
const QUOTES = `
  quoted by
  cited by
`

/** Words before the claimant, as a preposition. */
export const ACCORDING_TO = phraseSet(`
  according to
  as reported by
  reported by
  as stated by
  as per
  as told by
  in the words of
  provided by
  released by
  published by
  issued by
  collected by
  confirmed by
  documented by
  recorded by
  verified by
  announced by
  given by
  compiled from
  figures from
  data from
  numbers from
  statistics from
  information from
  ${COUNTS}
  ${QUOTES}
`)

/** Before the source whose figure a claimant takes over, or a newspaper carries. */
export const CITING = phraseSet(`
  citing
  quoting
  crediting
  based on
  basing its count on
  basing its figures on
  basing their count on
  basing their figures on
  on the basis of
  relying on
  drawing on
  attributing the figure to
  attributing the figures to
  attributing the toll to
  attributing the number to
  using data from
  using figures from
  using information from
  with reference to
`)

/** Before whoever passes on what stands before: "a doctor quoted by the agency". */
export const QUOTED_BY = phraseSet(QUOTES)

/** Before whoever counted: a news agency that counts is a claimant. */
export const COUNT_BY = phraseSet(COUNTS)
