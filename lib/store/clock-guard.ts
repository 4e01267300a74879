/** Guards against a wrong clock, since a record that is dated a year too late is never put right. */
import { StoreUnavailable } from './fault'
import type { Handle } from './store'

/** A wall clock that runs ahead of a steady one by more than this, in ms, was set. */
const MAX_STEP = 60_000
/** The longest time, in ms, that a store may have lain idle before a start. */
const MAX_IDLE = 30 * 86_400_000

const CONFIRMED_KEY = 'clock-confirmed'
const SEEN_KEY = 'clock-seen'

export interface Clocks {
  /** The present, in milliseconds since 1970, which an operator or a network may set. */
  readonly wall: () => number
  /** Milliseconds since some moment, on a clock that nobody sets. */
  readonly steady: () => number
  /** The moment at which this program was built, in milliseconds since 1970; 0 where nobody knows. */
  readonly built: number
}

export class ClockGuard {
  readonly #clocks: Clocks
  /** The present less the steady clock; null until the wall clock is believed. */
  #offset: number | null = null

  constructor(clocks: Clocks) {
    this.#clocks = clocks
  }

  now(): number {
    const wall = this.#clocks.wall()
    if (this.#offset === null) return wall
    const expected = this.#offset + this.#clocks.steady()
    return wall - expected > MAX_STEP ? expected : wall
  }

  /** Throws where a record would be dated by a clock in doubt. `last` is the newest moment recorded at. */
  async check(db: Handle, last: string): Promise<void> {
    const now = this.#clocks.wall()
    const steady = this.#clocks.steady()
    // A clock that is set back is believed at once, since recorded moments never go back with it.
    if (this.#offset !== null && now - steady - this.#offset <= MAX_STEP) return
    const sane =
      this.#offset === null ? await newestOf(db, last, this.#clocks.built) : this.#offset + steady
    const mayBeAhead = this.#offset === null ? MAX_IDLE : MAX_STEP
    const isNew = this.#offset === null && last === ''
    if (
      !isNew &&
      now - sane > mayBeAhead &&
      (await momentOf(db, CONFIRMED_KEY)) <= sane + MAX_STEP
    ) {
      throw new StoreUnavailable(
        `The clock of this machine says ${iso(now)}, and ${iso(sane)} was expected: nothing is recorded until it is set right, or confirmed with "bysource clock confirm"`,
        'clock',
      )
    }
    this.#offset = now - steady
    await keepMoment(db, SEEN_KEY, now)
  }
}

/** Confirms for the operator that the clock is right as it is now. */
export async function confirmClock(db: Handle, now: number): Promise<void> {
  await keepMoment(db, CONFIRMED_KEY, now)
}

async function newestOf(db: Handle, last: string, built: number): Promise<number> {
  return Math.max(last === '' ? 0 : Date.parse(last), built, await momentOf(db, SEEN_KEY))
}

async function momentOf(db: Handle, key: string): Promise<number> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst()
  return row === undefined ? 0 : Number(row.value)
}

async function keepMoment(db: Handle, key: string, moment: number): Promise<void> {
  const value = String(moment)
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

function iso(moment: number): string {
  return new Date(moment).toISOString().slice(0, 16).replace('T', ' ')
}
