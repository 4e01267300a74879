/** Dates as an editor types them: a day, a month, a year, or an hour of the event's own clocks. */
import type { Precision } from '@/lib/domain/time'
import { zoneOffset } from '@/lib/domain/zone'

export interface TypedDate {
  readonly date: string
  /** Left out where the date itself says it. */
  readonly precision?: Precision
}

const YEAR = /^\d{4}$/
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/
const HOUR = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?$/

/** What is no such date is handed on as it is, so that the domain says what is wrong with it. */
export function typedDate(text: string, timeZone: string | null): TypedDate {
  const typed = text.trim()
  if (YEAR.test(typed)) return { date: `${typed}-01-01`, precision: 'year' }
  if (MONTH.test(typed)) return { date: `${typed}-01`, precision: 'month' }
  const [, day, hour] = HOUR.exec(typed) ?? []
  if (day === undefined || hour === undefined || timeZone === null) return { date: typed }
  const there = Date.parse(`${day}T${hour}:00.000Z`)
  if (Number.isNaN(there)) return { date: typed }
  const offset = zoneOffset(there - zoneOffset(there, timeZone), timeZone)
  return { date: `${day}T${hour}:00${offsetText(offset)}` }
}

function offsetText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
