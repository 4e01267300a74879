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
  add
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
  talk of
  talks of
  talking of
  talked about
  talk about
  talks about
  talking about
  speaking of
  reckons
  reckon
  reckoned
  calculates
  calculated
  calculate
  contested
  contests
  disputed
  disputes
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
  gave a lower
  gave a higher
  gave a different
  gives a figure
  gives a toll
  gives a death toll
  gives a lower
  gives a higher
  gives a different
  gives another
  gives the number
  gives the toll
  gave no
  gave another
  claimed responsibility
`)

/** Verbs that report without a person who must be the speaker: their subject is one only when it can speak. */
export const WEAK_VERBS = new Set(
  'found finds put puts putting listed lists counted counts recorded records registered show shows showed showing suggests suggested suggest charged accused denied detailed described describing documented documents claim claims claimed claiming report reports estimate estimates estimated lamented recalled cited quoted quotes quoting posted accuse accuses accusing blame blames blamed fear fears feared spoke speak speaks talked talk talks talking speaking tallied contested contests disputed disputes raised revised lowered updated gave gives'.split(
    ' ',
  ),
)
