/** Words of a period, by which a figure is no total of all so far. */
import { anywhere, listed } from '@/lib/domain/words/phrase'

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
