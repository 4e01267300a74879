/** Moments as addresses have them and as readers type them. Every time here is in UTC unless it says otherwise. */
import { z } from 'zod'
import { dateOrInstant, datedFrom, endOf } from '@/lib/domain/time'

/** "2023-09-20 12:00", what a field of type datetime-local gives, and instants without seconds. */
const TYPED = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/

/** A date, or an instant with its seconds and in UTC, whichever way it was written. */
export const moment = z
  .string()
  .transform((text) =>
    text
      .trim()
      .replace(
        TYPED,
        (_, day: string, minute: string, second = ':00', zone = 'Z') =>
          `${day}T${minute}${second}${zone}`,
      ),
  )
  .pipe(dateOrInstant)

/** A clock: an instant, or a date, which means the end of that day in UTC. */
export const clock = moment.transform((text) => endOf(datedFrom(text)))
