/** Reference days: the day that a figure is about, as addresses and snapshots name it. */
import { z } from 'zod'
import { dayOf, type DatedValue } from './time'

/** The key of a day, such as `2023-09-19`, `2023-09`, `2023`, and for a week `2023-09-18/P7D`. */
export function dayKeyOf({ date, precision }: DatedValue): string {
  const day = dayOf(date)
  switch (precision) {
    case 'time':
    case 'day':
      return day
    case 'week':
      return `${day}/P7D`
    case 'month':
      return day.slice(0, 7)
    case 'year':
      return day.slice(0, 4)
    default:
      return precision satisfies never
  }
}

export const dayKey = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(\/P7D)?)?)?$/, {
  error: 'a day such as 2023-09-19, a month such as 2023-09, or a year',
})

/** The day that a key names, as a claim about it is dated. */
export function dayOfKey(key: string): DatedValue {
  if (key.length === 4) return { date: `${key}-01-01`, precision: 'year' }
  if (key.length === 7) return { date: `${key}-01`, precision: 'month' }
  return { date: key.slice(0, 10), precision: key.length > 10 ? 'week' : 'day' }
}
