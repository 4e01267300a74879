/** Words beside a number that may make it another figure than it seems; an editor confirms such a reading. */
import { anyOf, anywhere, listed } from '@/lib/domain/words/phrase'

/** Words of somebody who says that it is not so. */
const DENIALS = listed(`
  denies, denied, deny, denying, false, untrue, rejects, rejected, dément, démenti, démentent, nie, nient, niega, niegan, desmiente,
  bestreitet, dementiert, ينفي, تنفي, نفى, نفت, опровергает, опровергли, отрицает`)

/** Words for a count that moved: "from 27 to 32" is then no range, and "до 112" no upper end. */
const MOVES = listed(`
  rise, rises, rose, risen, rising, climbs, climbed, jumps, jumped, grew, grown, increased, increases, up from, revised from, passe de,
  passé de, monte à, augmente, de plus, sube, subió, aumenta, aumentó, más que ayer, steigt, stieg, gestiegen, erhöht, ارتفع, ارتفعت, ارتفاع,
  выросло, вырос, возросло, увеличилось, увеличился`)

const DOUBTS = anywhere([...DENIALS, ...MOVES])

/** "3 police killed 12 protesters": the first number may be of those who did it. */
const ACTIVE = new RegExp(
  `\\p{N}[\\p{L}\\p{M} ]{0,40}?${anyOf(listed('killed, wounded, injured, detained, arrested, shot, abducted, ont tué, mataron, töteten, убили'))} (?:at least |more than |some |about )?\\p{N}`,
  'iu',
)

export function isDoubtful(words: string): boolean {
  return DOUBTS.test(words) || ACTIVE.test(words)
}

const PERIODS = anywhere(
  listed(`
    in the past 24 hours, in the last 24 hours, past 24 hours, last 24 hours, past day, in the past day, overnight, since yesterday, this week, past week,
    last week, daily, per day, today alone, ces dernières 24 heures, dernières 24 heures, depuis hier, cette semaine, en las últimas 24 horas,
    últimas 24 horas, esta semana, in den letzten 24 stunden, letzten 24 stunden, seit gestern, خلال الـ24 ساعة, خلال 24 ساعة, الساعات الـ24, منذ أمس,
    за сутки, за последние сутки, за неделю`),
)

/** True where the words tell of a period, and not of all so far. */
export function isOfPeriod(words: string): boolean {
  return PERIODS.test(words)
}
