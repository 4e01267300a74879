/** Time zones: when a calendar day begins and ends where an event happened. Zones are IANA names; null is UTC. */
import { z } from 'zod'

const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000

export const timeZone = z.string().max(60).refine(isTimeZone, {
  error: 'an IANA time zone such as Asia/Baku',
})

function isTimeZone(name: string): boolean {
  // An offset such as +04:00 is no place: its clocks would never change.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return formatFor(name) !== null
  } catch {
    return false
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  return format
}

/** How far the clocks of a zone are ahead of UTC at an instant, in ms. */
export function zoneOffset(instant: number, zone: string | null): number {
  if (zone === null) return 0
  const name = formatFor(zone)
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value
  // The name is GMT, GMT+04:00, or with seconds for the local times of old: GMT+03:19:24.
  const [, sign, hours, minutes, seconds] =
    /^GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(name ?? '') ?? []
  if (sign === undefined) return 0
  const ms = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * 1000
  return sign === '-' ? -ms : ms
}

/** The instant at which a calendar day begins in a zone, in ms since 1970. */
export function dayStart(day: string, zone: string | null): number {
  return localMidnight(Date.parse(`${day}T00:00:00.000Z`), zone)
}

/** The last instant of a calendar day in a zone, in ms since 1970. */
export function dayEnd(day: string, zone: string | null): number {
  return localMidnight(Date.parse(`${day}T00:00:00.000Z`) + DAY, zone) - 1
}

/** The instant at which the clocks of a zone show what UTC shows at `midnight`. */
function localMidnight(midnight: number, zone: string | null): number {
  if (zone === null) return midnight
  // The offset is asked at about midnight there, and asked again where the clocks change close to it.
  const first = midnight - zoneOffset(midnight, zone)
  const second = midnight - zoneOffset(first, zone)
  if (first === second || zoneOffset(second, zone) === midnight - second) return second
  // A day whose midnight is left out begins with the first moment after it.
  return Math.max(first, second)
}

const FIRST_DAY = Date.parse('0001-01-01T00:00:00.000Z')
const LAST_DAY = Date.parse('9999-12-31T00:00:00.000Z')

/** The calendar day of an instant in a zone, of the years that are written with four digits. */
export function dayIn(instant: number, zone: string | null): string {
  const local = Math.min(LAST_DAY, Math.max(FIRST_DAY, instant + zoneOffset(instant, zone)))
  return new Date(local).toISOString().slice(0, 10)
}

/** The offset of a text such as `2023-09-20T20:00:00+08:00`; null for `Z`, and where there is none. */
export function offsetIn(text: string): string | null {
  const offset = /[+-]\d{2}:\d{2}$/.exec(text)?.[0] ?? null
  return offset === '+00:00' || offset === '-00:00' ? null : offset
}

/** An offset such as `+08:00` in ms. */
export function offsetMs(offset: string | null): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(offset ?? '') ?? []
  if (sign === undefined) return 0
  const ms = (Number(hours) * 60 + Number(minutes)) * MINUTE
  return sign === '-' ? -ms : ms
}
