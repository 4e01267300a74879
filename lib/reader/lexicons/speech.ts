/** Words by which somebody says something, as data: a line each. */
import { phraseSet } from '../text/phrases'

/** Verbs, in every form in which a claimant may be their subject. */
export const SPEECH = phraseSet(`
  said
  says
  say
  saying
  told
  tells
  tell
  telling
  reported
  reports
  report
  reporting
  confirmed
  confirms
  confirm
  confirming
  announced
  announces
  announce
  announcing
  claimed
  claims
  claim
  claiming
  added
  adds
  adding
  stated
  states
  stating
  estimated
  estimates
  estimate
  estimating
  warned
  warns
  warning
  noted
  notes
  noting
  acknowledged
  acknowledges
  acknowledging
  admitted
  admits
  admitting
  insisted
  insists
  revealed
  reveals
  revealing
  recorded
  records
  recording
  documented
  documents
  counted
  counts
  registered
  verified
  declared
  declares
  declaring
  believes
  believe
  alleged
  alleges
  alleging
  explained
  wrote
  writes
  writing
  tweeted
  posted
  testified
  asserted
  asserts
  maintained
  disclosed
  indicated
  indicate
  indicates
  indicating
  specified
  informed
  show
  shows
  showed
  showing
  suggests
  suggested
  suggest
  suggesting
  put
  puts
  putting
  listed
  lists
  concluded
  found
  finds
  stressed
  cited
  lamented
  recalled
  argued
  argues
  mentioned
  broadcast
  quoted
  quotes
  quoting
  charged
  accused
  denied
  describing
  described
  detailed
  highlighted
  pointed out
  points out
  released a statement
  accuse
  accuses
  accusing
  blame
  blames
  blamed
  fear
  fears
  feared
  spoke of
  speak of
  speaks of
  talked of
  tallied
  raised the death toll
  raised the toll
  raised its death toll
  raised its toll
  revised the death toll
  revised the toll
  revised its death toll
  lowered the death toll
  lowered the toll
  updated the death toll
  updated the toll
  gave a death toll
  gave a toll
  gave the death toll
  gave the toll
  gave the number
  gave a figure
  gave the same
  issued the names
  published the names
  released the names
  issued a list
  published a list
  released a list
  gave different
  gave no
  gave another
  claimed responsibility
`)

/** Words before the claimant, as a preposition. */
export const ACCORDING_TO = phraseSet(`
  according to
  as reported by
  reported by
  as stated by
  as per
  as told by
  in the words of
  compiled by
  provided by
  released by
  published by
  issued by
  collected by
  quoted by
  cited by
  confirmed by
  documented by
  recorded by
  verified by
  counted by
  announced by
  given by
  tallied by
  compiled from
  figures from
  data from
  numbers from
  statistics from
  information from
  a count by
  a tally by
  count by
  tally by
  estimates by
  estimate by
  figures by
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
export const QUOTED_BY = phraseSet(`
  quoted by
  cited by
`)

/** Before whoever counted: a news agency that counts is a claimant. */
export const COUNT_BY = phraseSet(`
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
`)

/** Verbs that report without a person who must be the speaker: their subject is one only when it can speak. */
export const WEAK_VERBS = new Set(
  'found finds put puts putting listed lists counted counts recorded records registered show shows showed showing suggests suggested suggest charged accused denied detailed described describing documented documents claim claims claimed claiming report reports estimate estimates estimated lamented recalled cited quoted quotes quoting posted accuse accuses accusing blame blames blamed fear fears feared spoke speak speaks talked tallied raised revised lowered updated gave'.split(
    ' ',
  ),
)
