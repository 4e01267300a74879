/** Words that may stand between people and what befell them, and words that end a clause. */
import { linesOf } from '../text/phrases'

const setOf = (list: string) => new Set(linesOf(list))

export const BE = setOf(`
  is, are, was, were, be, been, being, am, 's, 're, got, get, getting, gets
`)
export const HAVE = setOf(`has, have, had, having, 've`)

/** Verbs that report what befell people without ending the clause: "30 are known to have been killed". */
export const CARRYING_VERBS = setOf(`
  reported, reportedly, confirmed, known, believed, thought, feared, presumed, said, listed, declared, pronounced, found, left, remain, remained, remains,
  estimated, understood, lay, lying, went, gone, go, going, verified, counted, identified, recorded, documented, registered, considered, officially, alleged, suspected, expected,
  ended, became, become, came, continue, continued, still, currently, rendered, made, has, have, had, were, was, to, forced, need, needs, seen, being, having, feel, taken, rushed, treated,
  living, aboard, travelling, traveling, riding, working, trapped, buried, caught, attending, sleeping, queuing, waiting, gathered, sheltering, inside, returning, heading, attempting, trying, hiding, fleeing, praying, playing, crossing, carrying, on, involved, including, based, stationed, serving, manning, hit, struck, stranded, belonging, aged
`)

/** Words that begin another clause; what stands beyond them befell others. */
export const CLAUSE_STARTS = setOf(`
  while, whereas, when, whenever, after, before, because, since, although, though, but, if, unless, until, so, where, whose, as, ;, :, however, amid, following
`)

/** Verbs by which a toll moves or stands. */
export const TOLL_VERBS = setOf(`
  rose, rises, rise, rising, risen, climbed, climbs, climb, climbing, jumped, jumps, grew, grown, soared, soars, increased, increases, stood, stands, stand, standing, reached, reaches, reach, reaching, hit, hits, topped, tops,
  passed, passes, exceeded, exceeds, surpassed, surpasses, was, is, were, be, been, has, had, to, at, of, now, put, set, placed, :, as, in, went, goes, up, currently, from, revised, raised, brought, bringing, taking, lifted, ticked, mounted, edged, near, nears, nearing, neared, likely, could, may, might, would, will, still, remains, remained, remain, totals, totalled, totaled, doubled, tripled, continues
`)

/** Right before the number at which a toll stands. */
export const BEFORE_TOLL = setOf(`
  to, at, past, was, is, be, were, of, stood, stands, reached, reaches, hit, hits, topped, passed, exceeded, surpassed, only, remains, remained, totalled, totaled
`)

/** Verbs that are a form and say that a toll moves: "the toll exceeds 300". */
export const MOVING_FORMS = setOf(`
  past, approaching, nearing, exceeding, exceeded, exceeds, surpassing, surpassed, surpasses, topping, topped, tops, passed, passes, crossed, crosses
`)

/** Verbs by which deaths that are told without a number rise to one. */
export const RISING = setOf(`
  rose, rises, rise, rising, risen, climbed, climbs, climbing, jumped, soared, grew, grown, increased, reached, reaches, reaching, stood, stands, standing, hit, totalled, totaled, total, numbered
`)

/** Before a toll, the verbs by which something else moves it: "taking the toll to seven". */
export const MOVING_A_TOLL = setOf(`
  taking, takes, took, bringing, brings, brought, raising, raises, raised, pushing, pushes, pushed, putting, puts, put, lifting, lifted, takes
`)

/** The carrying verbs that are a deed of others right before an amount: "the sinking left 15 missing". */
export const ACTIVE_BEFORE_AMOUNT = setOf(`
  left, leaving, found, recorded, reported, confirmed, counted, listed, identified, documented, registered, made, hit, struck, trapped, caught, verified, estimated, lost, saw, treated, forced, carrying, hit
`)
