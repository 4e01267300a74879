/** Words that say by how much a figure changed, as data: such a number is no count of people. */
import { listed } from './phrase'

export const CHANGE = listed(`
  down by, up by, down from, up from, fell by, fall of, fallen by, dropped by, drop of, decreased by, decrease of, decline of, declined by,
  reduced by, rose by, risen by, rise of, increased by, increase of, grew by, climbed by, rises by, rising by,
  jumps by, jumped by, climbs by, falls by, drops by, increases by, decreases by, grows by, revised down by, revised up by, lowered by,
  rose from, increased from, fell from, dropped from, climbed from, added to the toll,
  en baisse de, en hausse de, une baisse de, une hausse de, a augmenté de, a diminué de, gesunken um, gestiegen um, rückgang um,
  anstieg um, aumentó en, disminuyó en, un aumento de, una disminución de, بزيادة, بانخفاض, زيادة قدرها, انخفاض قدره`)

/** Change words right after a number: "201 fewer". "200 or more" and "200 more than" are not meant. */
export const CHANGED_AFTER = listed(`
  fewer, less, lower, higher, fewer than, de moins, weniger, menos, أقل`)

/** An addition. It is a count of a period and no total: "12 more were killed". */
export const ADDED_AFTER = listed(`more, de plus, weitere, más, additional, further`)
export const ADDED_BEFORE = listed(
  `another, an additional, additional, a further, weitere, otros, otras, un autre, d'autres`,
)
