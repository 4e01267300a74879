/** Words around a figure that say where, when, or that it did not happen yet, as data. */
import { linesOf, phraseSet } from '../text/phrases'

const setOf = (list: string) => new Set(linesOf(list))

/** Before what may be a place. */
export const PLACE_PREPOSITIONS = setOf(
  `in, at, near, across, throughout, around, outside, inside, within, off, over, from, of, on, to, into, towards, against, through, along`,
)

/** The last word of a place that has no name of its own. */
export const PLACE_NOUNS = setOf(`
  village, villages, town, towns, city, cities, province, provinces, district, districts, region, regions, area, areas, county, country, countries, nation, state, states, capital, island, islands, camp, camps, neighbourhood, neighborhood, neighbourhoods, suburb, suburbs, enclave, territory, coast, border, valley, mountains, range, governorate, municipality, prefecture, department, strip, bank, peninsula, archipelago, river, lake, sea, square, market, airport, port, street, worldwide, globally, nationwide, abroad, north, south, east, west, northwest, northeast, southwest, southeast, kingdom, republic
`)

/** Verbs of a disaster, after which the place stands that it befell: "a quake struck Nepal". */
export const STRIKING = setOf(`
  struck, hit, rocked, battered, shook, ravaged, devastated, lashed, pounded, jolted, inundated, engulfed
`)

/** Sites that are places beside a name: "the Orsk gold mine". */
export const SITES = setOf(`
  mine, mines, quarry, prison, jail, hospital, clinic, school, university, college, mosque, church, temple, shrine, cathedral, synagogue, stadium, arena, hotel, station, base, factory, plant, refinery, bridge, dam, farm, forest, desert, beach, hills, hill, plain, plateau, delta, basin, canal, channel, strait, gulf, bay, ocean, crossing, checkpoint, settlement, hamlet, quarter, ward, township, commune, oblast, canyon, gorge, ravine, road, highway, junction, park, mall, compound, barracks, academy, depot, mountain, resort, rivers, lakes
`)

/** Words before a colon that name no place: "Casualties: 56 dead". */
export const NO_LABELS = setOf(`
  casualties, casualty, deaths, death, killed, dead, injured, wounded, missing, displaced, evacuated, affected, toll, total, totals, update, updates, live, situation, summary, impact, highlights, note, source, sources, figures, children, women, men, civilians, soldiers, police, breaking, latest, protection, health, education, access, shelter, food, security, nutrition, logistics, water, number, people, fatalities, injuries, host, reporter, q, a
`)

/** Names that are no places after "in" or "on". */
export const NO_PLACES = setOf(`
  hurricane, typhoon, cyclone, storm, operation, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, ramadan, christmas, easter, telegram, twitter, facebook, instagram, x, english, arabic, french, spanish, muslims, christians, muslim, christian, god, covid-19, covid
`)

/** Words by which a clause tells of another, earlier time. */
export const EARLIER = phraseSet(`
  last year
  last month
  last summer
  last winter
  last spring
  last autumn
  the week before
  the war began
  began when
  started when
  the previous year
  the previous month
  previous years
  the year before
  the month before
  years ago
  years earlier
  years before
  months ago
  months earlier
  weeks ago
  weeks earlier
  a year ago
  a month ago
  a week ago
  decades ago
  a decade ago
  earlier this year
  earlier this month
  earlier in the year
  in recent years
  in the past
  in previous
  the previous
  a previous
  previously
  the deadliest since
  the worst since
  a similar attack
  similar attacks
  another earthquake
  an earlier attack
  an earlier
  earlier attacks
  world war
  in the 1990s
  in the 1980s
  in the 1970s
  two weeks after
  weeks after
  months after
  years after
  days after
  in history
`)

/** Before what befell people: it did not happen, or not yet. */
export const POSSIBLE = phraseSet(`
  could
  could have
  may
  may have
  might
  might have
  would
  would have
  will
  will be
  would be
  should
  must
  shall
  fear
  fears
  feared
  fearing
  feared to have
  risk
  risks
  risking
  at risk of
  plans to
  plan to
  planned to
  planning to
  planned
  aims to
  aimed to
  intends to
  intended to
  wants to
  wanted to
  vowed to
  vows to
  threatened to
  threatens to
  threatening to
  threatened
  preparing to
  prepares to
  prepared to
  ready to
  seeking to
  trying to
  tried to
  attempted to
  attempting to
  attempt to
  plot to
  plotting to
  expected to
  expects to
  likely to
  set to
  due to be
  poised to
  ordered to
  told to
  urged to
  asked to
  advised to
  instructed to
  called on to
  need to be
  needs to be
  have to be
  had to be
  if
  unless
  potentially
  capable of
  hopes to
  hoping to
  promised to
  forecast to
  projected to
  predicted
  designed to
  allegedly planned
`)

/** Months in full and as they are cut short. */
export const MONTHS = setOf(`
  january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec
`)

/** Words for a moment, after which a day or an hour follows, or which are one. */
export const DATE_WORDS = setOf(`
  monday, tuesday, wednesday, thursday, friday, saturday, sunday, today, yesterday, tonight, overnight, january, february, march, april, june, july, august, september, october, november, december
`)
