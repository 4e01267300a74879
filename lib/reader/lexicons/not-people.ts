/** Nouns for what are no people, beyond those of the domain: a number before one of them is no figure. */
import { NOT_PEOPLE } from '@/lib/domain/words/not-people'
import { linesOf } from '../text/phrases'

const MORE = `
  km, kilometers, kilometres, miles, meters, metres, feet, inches, acres, hectares, tons, tonnes, kilos, kilograms, litres, liters, barrels, gallons
  day, days, week, weeks, month, months, year, years, hour, hours, minute, minutes, second, seconds, decade, decades, century, centuries, night, nights, times, time
  dollars, euros, pounds, yen, pesos, rubles, rupees, dinars, francs, cents, percent, per cent, points, degrees
  house, home, building, family, household, village, town, city, district, camp, province, country, nation, nations, region, regions, states, state, governorates, municipalities, locations, location, areas, area, places, neighborhoods, blocks, floors, storeys, stories
  vehicle, car, truck, bus, boat, ship, plane, helicopter, drone, tank, missile, rocket, shell, bomb, ambulances, ambulance, aircraft, warplanes, jets, jet, trains, train, carriages, motorcycles, motorbikes, bicycles, vans, lorries, ferries, dinghies, warships, rafts
  war, wars, attack, attacks, strike, raid, clash, explosion, blast, incident, event, event, protest, battle, battles, conflicts, ceasefires, elections, bombings, bombing, shootings, shooting, ambushes, ambush, quake, quakes, tremors, tremor, floods, storms, landslides, accident, rounds, waves, stages, phases, sorties, airstrike
  report, video, videos, photos, images, posts, tweets, letters, documents, charges, counts, count, points, questions, pieces, items, boxes, bags, types, kinds, ways, things, sides, parts, copies, weapons, rifles, grenades, bullets, mines, landmines, shots, guns, knives, rounds of ammunition
  animal, dogs, cats, horses, pigs, chickens, birds, fish, buffaloes, buffalo, cattle, poultry, elephants, sheep, goats, cows, cow, head of cattle, trees, crops, fields, farms, wells, bridges, roads, schools, school, hospitals, hospital, shops, churches, mosques, temples, classrooms, facilities, hotels, hotel, markets, factories, offices, stations, centers, centres, warehouses, bases, positions, posts, checkpoints, tents, beds, kits, meals, rations
  goals, goal, points, runs, wickets, laps, holes, medals
  jobs, job, livelihoods, contracts, careers, vacancies, licences, licenses, permits, orders, plans, projects, programmes, programs
  islands, island, communes, regencies, prefectures, counties, parishes, departments, settlements, hamlets, sectors, zones, fronts, spots, sites, divisions, wards, townships, cantons, oblasts
  countries, agencies, agency, organizations, organisations, groups, group, parties, teams, team, units, battalions, brigades, divisions, ministries, companies, company, banks, newspapers, cases, case, tests, samples, flights, trips, journeys, seats, votes, laws, articles, resolutions, sentences, appeals, suits, claims
`

const SPECIAL = ['shelters', 'arrests', 'executions', 'cases']

export const NOT_PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  [...NOT_PEOPLE.flatMap(({ words }) => words), ...linesOf(MORE)].filter(
    (word) => !SPECIAL.includes(word),
  ),
)
