/** Words beside a figure that limit it, as data: phrase | term of the registry of scopes. Such a figure is never a bare total. */
import { Phrases, phraseSet, rowsOf } from '../text/phrases'

export const LIMITS = `
  identified | identified
  identified so far | identified
  named | identified
  identified by name | identified
  presumed | presumed
  presumed dead | presumed
  believed dead | presumed
  believed to be dead | presumed
  believed to have died | presumed
  believed to have been killed | presumed
  believed killed | presumed
  feared dead | presumed
  feared killed | presumed
  feared drowned | presumed
  probable | presumed
  suspected | presumed
  buried | buried
  registered | registered
  hospitalised | hospitalised
  hospitalized | hospitalised
  taken to hospital | hospitalised
  taken to hospitals | hospitalised
  treated in hospital | hospitalised
  in hospital | hospitalised
  critically | critical
  critical condition | critical
  seriously | worded:seriously
  gravely | worded:gravely
  severely | worded:severely
  slightly | worded:slightly
  excluding the attacker | attackers-excluded
  excluding the attackers | attackers-excluded
  excluding the gunman | attackers-excluded
  excluding the bomber | attackers-excluded
  not including the attacker | attackers-excluded
  not including the attackers | attackers-excluded
  not including the gunman | attackers-excluded
  not counting the attackers | attackers-excluded
  including the gunman | worded:including the gunman
  including the gunmen | worded:including the gunmen
  including the attacker | worded:including the attacker
  including the attackers | worded:including the attackers
  including the bomber | worded:including the bomber
  including the bombers | worded:including the bombers
  including the assailant | worded:including the assailant
  including the suspect | worded:including the suspect
  including the perpetrator | worded:including the perpetrator
  indirectly | indirect
  indirect | indirect
  excess | excess
  of hunger | hunger
  from hunger | hunger
  of starvation | hunger
  from starvation | hunger
  starved | hunger
  of malnutrition | hunger
  from malnutrition | hunger
  famine | hunger
  starved to death | hunger
  of cold | cold
  from the cold | cold
  hypothermia | cold
  froze to death | cold
  frozen to death | cold
  aftershock | secondary
  aftershocks | secondary
  tsunami | secondary
  cholera | disease
  measles | disease
  malaria | disease
  dengue | disease
  ebola | disease
  covid | disease
  covid-19 | disease
  coronavirus | disease
  virus | disease
  disease | disease
  diseases | disease
  epidemic | disease
  pandemic | disease
  outbreak | disease
  influenza | disease
  flu | disease
  typhoid | disease
  diphtheria | disease
  hiv | disease
  aids | disease
  mpox | disease
  plague | disease
  infection | disease
  infections | disease
  diarrhoea | disease
  diarrhea | disease
  cancer | disease
`

export const LIMIT_WORDS: Phrases<string> = new Phrases(
  rowsOf(LIMITS).map(([phrase = '', term = '']) => [phrase, term]),
)

/** After "by": those who did the harm, and not the attack or the agency that counted. */
export const PERPETRATORS = new Set(
  'settlers settler soldiers soldier police policemen army military militia militias militants rebels gunmen gunman troops forces fighters guards insurgents terrorists mob gangs gang paramilitaries bandits jihadists mercenaries colonists vigilantes navy'.split(
    ' ',
  ),
)

/** Words before a figure by which nobody says that it is so. */
export const NOT_SAID = phraseSet(`
  whether
  denied
  denies
  deny
  denying
  rejected
  rejects
  dismissed
  dismisses
  nor denied
  no evidence that
  not true that
  false that
  false reports
  false claims
  rumours that
  rumors that
  in the drill
  in a drill
  during the drill
  during a drill
  in the exercise
  in an exercise
  during the exercise
  during an exercise
  in the simulation
  in a simulation
  has room for
  have room for
  had room for
  has space for
  have space for
  had space for
`)

/** After a figure. */
export const NOT_SO = phraseSet(`
  are false
  is false
  were false
  was false
  is not true
  was not true
  are not true
  were not true
  was a lie
  is a lie
  were lies
  are lies
  was a fabrication
  is a fabrication
  was fabricated
  were fabricated
  was baseless
  is baseless
  were baseless
  are baseless
  is untrue
  are untrue
  is fake
  are fake
`)

/** After a figure: it is told for a stretch of time, and is no count of an event. */
export const EVERY = phraseSet(`
  every day
  every week
  every month
  every year
  each day
  each week
  each month
  each year
  daily
  annually
  yearly
  a day
  a week
  a month
  a year
  per day
  per week
  per month
  per year
  on average
`)
