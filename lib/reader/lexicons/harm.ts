/**
 * Words for what befell people, as data: phrase | measure | role, a line each.
 *
 * The role says where the people stand:
 * - `done`   a participle: "30 were killed", and as a verb "a bomb killed 30"
 * - `doing`  a verb, people after it: "killing 30"
 * - `state`  people before it: "30 died", "30 people missing"
 * - `count`  a noun right after the number: "30 deaths"
 * - `of`     a noun, people after it: "the deaths of 30 people"
 * - `toll`   a noun for a number that stands or moves: "the death toll rose to 30"
 * - `figure` a noun for a number told before, whose measure it takes: "puts the figure at 11"
 * - `among`  a group of which a part is told: "six were among the dead"
 */
import type { Measure } from '@/lib/domain/measure'
import { Phrases, rowsOf } from '../text/phrases'
import { HELD_AND_MOVED } from './held-and-moved'
import { HURT_AND_MISSING } from './hurt-and-missing'

export type HarmRole = 'done' | 'doing' | 'state' | 'count' | 'of' | 'toll' | 'among' | 'figure'

export interface HarmWord {
  readonly measure: Measure
  readonly role: HarmRole
}

export const DEAD = `
  killed | killed | done
  slain | killed | done
  slaughtered | killed | done
  massacred | killed | done
  murdered | killed | done
  assassinated | killed | done
  executed | killed | done
  beheaded | killed | done
  lynched | killed | done
  martyred | killed | done
  gunned down | killed | done
  mown down | killed | done
  mowed down | killed | done
  shot dead | killed | done
  shot to death | killed | done
  shot and killed | killed | done
  stabbed to death | killed | done
  hacked to death | killed | done
  beaten to death | killed | done
  burned to death | killed | done
  burnt to death | killed | done
  burned alive | killed | done
  crushed to death | killed | done
  trampled to death | killed | done
  put to death | killed | done
  swept to their deaths | killed | done
  electrocuted | killed | done
  kill | killed | doing
  kills | killed | doing
  killing | killed | doing
  slaughtering | killed | doing
  massacring | killed | doing
  murdering | killed | doing
  executing | killed | doing
  beheading | killed | doing
  shooting dead | killed | doing
  shoots dead | killed | doing
  gunning down | killed | doing
  claimed the lives of | killed | doing
  claiming the lives of | killed | doing
  claims the lives of | killed | doing
  claim the lives of | killed | doing
  took the lives of | killed | doing
  taken the lives of | killed | doing
  taking the lives of | killed | doing
  takes the lives of | killed | doing
  cost the lives of | killed | doing
  costing the lives of | killed | doing
  resulted in the death of | killed | doing
  resulted in the deaths of | killed | doing
  died | killed | state
  dies | killed | state
  die | killed | state
  dying | killed | state
  dead | killed | state
  found dead | killed | state
  left dead | killed | state
  perished | killed | state
  perish | killed | state
  drowned | killed | state
  drown | killed | state
  drowning | killed | state
  suffocated | killed | state
  succumbed | killed | state
  froze to death | killed | state
  frozen to death | killed | state
  bled to death | killed | state
  starved to death | killed | state
  starved | killed | state
  died or gone missing | dead-or-missing | state
  died or went missing | dead-or-missing | state
  died or disappeared | dead-or-missing | state
  fell to their deaths | killed | state
  lost their lives | killed | state
  lost his life | killed | state
  lost her life | killed | state
  lost its life | killed | state
  lost lives | killed | state
  losing their lives | killed | state
  lose their lives | killed | state
  met their deaths | killed | state
  met their death | killed | state
  deaths | killed | count
  death | killed | count
  dead bodies | killed | count
  fatalities | killed | count
  fatality | killed | count
  fatal casualties | killed | count
  bodies | killed | count
  corpses | killed | count
  martyrs | killed | count
  killings | killed | count
  murders | killed | count
  lives | killed | count
  lives lost | killed | count
  death of | killed | of
  deaths of | killed | of
  killing of | killed | of
  killings of | killed | of
  martyrdom of | killed | of
  murder of | killed | of
  murders of | killed | of
  massacre of | killed | of
  massacres of | killed | of
  slaughtering of | killed | of
  assassination of | killed | of
  assassinations of | killed | of
  beheading of | killed | of
  lynching of | killed | of
  slaughter of | killed | of
  slaying of | killed | of
  execution of | killed | of
  executions of | killed | of
  drowning of | killed | of
  drownings of | killed | of
  bodies of | killed | of
  corpses of | killed | of
  remains of | killed | of
  loss of | killed | of
  death toll | killed | toll
  toll of dead | killed | toll
  toll of the dead | killed | toll
  toll | killed | toll
  death count | killed | toll
  body count | killed | toll
  number of dead | killed | toll
  number of the dead | killed | toll
  number of deaths | killed | toll
  number of fatalities | killed | toll
  number of people killed | killed | toll
  number of people who died | killed | toll
  number of people who have died | killed | toll
  number of those killed | killed | toll
  number of civilians killed | killed | toll
  number of killed | killed | toll
  number killed | killed | toll
  number of victims | killed | toll
  number of martyrs | killed | toll
  deaths stood at | killed | toll
  deaths stands at | killed | toll
  deaths rose to | killed | toll
  deaths risen to | killed | toll
  fatalities rose to | killed | toll
  fatalities stood at | killed | toll
  the figure | killed | figure
  that figure | killed | figure
  the count | killed | figure
  the total | killed | figure
  the tally | killed | figure
  the overall figure | killed | figure
  the overall total | killed | figure
  the final figure | killed | figure
  the final number | killed | figure
  the real number | killed | figure
  the true number | killed | figure
  the real figure | killed | figure
  the true figure | killed | figure
  among the dead | killed | among
  among the deceased | killed | among
  among the killed | killed | among
  among those killed | killed | among
  among those who died | killed | among
  among those who were killed | killed | among
  among the victims | killed | among
  among the fatalities | killed | among
  among the slain | killed | among
  the death toll includes | killed | among
  the death toll included | killed | among
  the toll includes | killed | among
  the toll included | killed | among
  the fatalities include | killed | among
  the fatalities included | killed | among
  the dead include | killed | among
  the dead included | killed | among
  the dead were | killed | among
  the victims include | killed | among
  the victims included | killed | among
  those killed include | killed | among
  those killed included | killed | among
  those killed were | killed | among
  of the dead | killed | among
  of the deaths | killed | among
  of the fatalities | killed | among
  of the victims | killed | among
  of those killed | killed | among
  of those who died | killed | among
`

export const HARM_WORDS: Phrases<HarmWord> = new Phrases(
  rowsOf(DEAD + HURT_AND_MISSING + HELD_AND_MOVED).map(([phrase = '', measure, role]) => [
    phrase,
    // The tests hold every row of the tables against the two closed lists.
    { measure: measure as Measure, role: role as HarmRole },
  ]),
)
