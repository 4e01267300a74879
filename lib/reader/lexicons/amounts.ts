/** Words for amounts, as data. The words for forms ("at least") are those of the domain. */
import type { Qualifier } from '@/lib/domain/words/form-phrases'
import { linesOf, phraseSet } from '../text/phrases'

/** An amount without a number. */
export const VERBAL_AMOUNTS = phraseSet(`
  dozens
  scores
  tens
  hundreds
  thousands
  millions
  tens of thousands
  scores of thousands
  hundreds of thousands
  dozens of thousands
  thousands of thousands
  tens of millions
  hundreds of millions
  several
  several dozen
  several hundred
  several thousand
  several hundred thousand
  several million
  a few
  a few dozen
  a few hundred
  a few thousand
  few dozen
  many
  many dozens
  many hundreds
  many thousands
  numerous
  a handful
  handful
  countless
  a number
  untold numbers
  large numbers
`)

/** Words before a number that give it a form beside those of the domain: phrase | form. */
export const MORE_FORMS: readonly (readonly [phrase: string, form: Qualifier])[] = [
  ['past', 'more-than'],
  ['approaching', 'nearly'],
  ['nearing', 'nearly'],
  ['just shy of', 'nearly'],
]

/** Words by which somebody says that there were none. */
export const NO_AMOUNTS = phraseSet(`
  nobody
  no one
  no-one
  none
  no people
  no person
  not a single person
  no civilians
  no civilian
  no soldiers
  no children
  no passengers
  no residents
  no casualties
  no casualty
  no deaths
  no death
  no fatalities
  no fatality
  no injuries
  no injury
  no loss of life
  no victims
  no dead
  no wounded
`)

/** Words between a number and its noun that say nothing about it. */
export const BETWEEN = new Set(
  linesOf(`
  of, the, those, these, other, others, more, further, additional, its, their, his, her, our, new, young, old, unarmed, innocent, armed, local, foreign, unidentified, alleged, suspected, wounded,
  internally, displaced, injured, dead, undocumented, stranded, trapped, elderly, pregnant, minor, federal, local, civilian, such, different, confirmed, reported, separate, missing, recorded, verified
`),
)

/** The words that tell a part of somebody: "17 of them", "two of whom". */
export const PART_OF = phraseSet(`
  of them
  of whom
  of which
  of these
  of those
  of those killed
  of those who died
  of those wounded
  of those injured
  of those arrested
  of those detained
  of the dead
  of the deceased
  of the deaths
  of the fatalities
  of the killed
  of the wounded
  of the injured
  of the victims
  of the missing
  of the detainees
  of the displaced
  of the casualties
  of the total
  of that number
  of that total
`)

/** Before an amount that is a part of another: "27 people, including two civilians". */
export const PART_BEFORE = phraseSet(`
  including
  including at least
  including about
  including some
  including more than
  among them
  among whom
  among those
  of whom
  of which
  of them
  of these
  of those
  comprising
  consisting of
  made up of
  with
  who include
  who included
  which include
  which included
  they include
  they included
  inclusive of
  included
  include
  includes
`)

/** After a number a word that makes it no count of people. */
export const NOT_A_COUNT_AFTER = new Set(
  linesOf(
    `per, percent, %, pc, am, pm, a.m., p.m., km, gmt, th, st, nd, rd, times, m, kg, mm, degrees, °, o'clock, years, year, year-old, years-old, -year-old`,
  ),
)
/** Before a number a word that makes it no count of people. */
export const NOT_A_COUNT_BEFORE = new Set(
  linesOf(
    `aged, age, magnitude, number, no., flight, article, resolution, chapter, page, section, $, £, €, us$, usd, route, highway, km, day, phase, level, category, group, top, by, m, covid, mi, f, su, mig, boeing, airbus, version, apartment, building, room, unit, gate, base, block, area, school`,
  ),
)
