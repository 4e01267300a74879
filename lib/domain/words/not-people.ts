/** Nouns for what are no people, as data: each group says what such a number counts. */
import { listed } from './phrase'

export interface NotPeople {
  /** What is counted, for a sentence: "families are no people". */
  readonly what: string
  readonly words: readonly string[]
  /** Measures whose people are counted by this word all the same. */
  readonly unless?: readonly string[]
}

export const NOT_PEOPLE: readonly NotPeople[] = [
  {
    what: 'families and households are',
    words: listed(`
      families, households, homesteads, family units, familles, ménages, foyers, familien, haushalte, familias, hogares,
      famiglie, عائلة, عائلات, عوائل, أسرة, أسر, семей, семьи, خانواده, خاندان, পরিবার, परिवार, 户, 戸`),
  },
  {
    what: 'buildings are',
    words: listed(`
      houses, homes, buildings, housing units, dwellings, apartments, flats, shelters, tents, units, structures, schools, hospitals,
      clinics, mosques, churches, shops, maisons, bâtiments, logements, habitations, immeubles, écoles, hôpitaux,
      häuser, häusern, gebäude, wohnungen, schulen, casas, viviendas, edificios, escuelas, edifici,
      منزل, منازل, مبنى, مبان, مباني, بيت, بيوت, مدرسة, مدارس, домов, зданий, квартир`),
  },
  {
    what: 'vehicles and weapons are',
    words: listed(`
      tanks, vehicles, cars, trucks, buses, drones, aircraft, planes, helicopters, ships, boats, vessels, missiles, rockets, shells,
      bombs, munitions, weapons, guns, chars, véhicules, avions, navires, missiles, panzer, fahrzeuge, flugzeuge, schiffe, raketen,
      tanques, vehículos, aviones, barcos, misiles, دبابة, دبابات, مركبة, مركبات, آلية, آليات, صاروخ, صواريخ, танков, машин, ракет`),
  },
  {
    what: 'acts and incidents are',
    words: listed(`
      incidents, attacks, strikes, air strikes, airstrikes, raids, clashes, explosions, blasts, events, arrests, executions, protests,
      demonstrations, accidents, violations, earthquakes, aftershocks, operations, attaques, frappes, incidents,
      arrestations, exécutions, angriffe, vorfälle, festnahmen, hinrichtungen, ataques, incidentes, detenciones, ejecuciones,
      حادث, حادثة, حوادث, هجوم, هجمات, غارة, غارات`),
  },
  {
    what: 'reports are',
    words: listed(`
      reports, allegations, complaints, calls, requests, records, entries, signalements, plaintes, meldungen, berichte,
      denuncias, informes, بلاغ, بلاغات, تقرير, تقارير`),
  },
  {
    what: 'cases, as the word stands, are',
    words: listed(`cases, cas, fälle, casos, حالة, حالات, случаев`),
    unless: ['ill'],
  },
  {
    what: 'places are',
    words: listed(`
      villages, towns, cities, settlements, districts, camps, sites, provinces, communities, countries, neighbourhoods, neighborhoods,
      localités, villes, quartiers, dörfer, städte, orte, aldeas, pueblos, ciudades, قرية, قرى, مدينة, مدن, деревень, сёл`),
  },
  {
    what: 'animals are',
    words: listed(
      `animals, livestock, cattle, sheep, goats, cows, camels, horses, dogs, cats, pigs, animaux, chiens, chevaux, tiere, animales, كلاب, собак, животных`,
    ),
  },
]

/** Words that make people of the noun before them: "200 tank crew", "40 households' members". */
export const PEOPLE_AFTER = listed(`
  crew, crews, crewmen, members, drivers, workers, residents, owners, heads, dwellers, people, persons, staff, employees, pupils,
  students, patients, commanders, passengers, victims, deaths, fatalities, casualties, survivors`)

/** Words after which what follows belongs to no number before them. */
export const NOUN_ENDS = listed(`
  from, in, of, and, or, with, at, by, after, when, as, on, to, into, near, across, who, were, was, are, is, have, had, has, including, among,
  killed, wounded, injured, died, hurt, fled,
  people, persons, children, women, men, civilians, soldiers, dead, deaths, bodies, fatalities, victims, casualties, hostages, residents,
  de, dans, et, par, en, y, von, aus, in, und, bei, morts, personnes, tote, menschen, personas, muertos,
  شخص, أشخاص, قتيل, قتلى, من, في, человек`)

/** People who were in the reach of something; whether they came to harm is not said. */
export const EXPOSED = listed(`
  exposed, at risk, in the path, potentially affected, under threat, in mmi, felt the quake, felt the shaking, felt shaking,
  population within, live within, living within, exposés, exposées, menacés, menacées, à risque,
  gefährdet, betroffen sein könnten, expuestas, expuestos, en riesgo, معرضون للخطر, معرضين للخطر,
  في منطقة الخطر, подвержены, в зоне риска`)

/** What a storm or a quake reaches is told with the distance or the strength right after the people, or after the number alone. */
export const IN_REACH =
  /^[ \u00a0]*(?:(?:people|persons|inhabitants|residents|personnes|menschen|personas|affected)[ \u00a0]+)*(?:(?:with)?in|dans un rayon de|im umkreis von|en un radio de)[ \u00a0]+(?:a (?:radius|distance) of[ \u00a0]+)?(?:\d[\d.,]*[ \u00a0]*(?:km|kilomet|kilómetr|kilomèt|miles)|(?:a |the )?(?:tropical (?:storm|depression|cyclone)|hurricane|cyclone|typhoon|category))/iu
/** The same where the people are told before the distance and the number is elsewhere: "few people affected in 100 km". */
export const AFFECTED_WITHIN =
  /(?:people|population|persons|inhabitants)[ \u00a0]+(?:affected|exposed|living)?[ \u00a0]*(?:with)?in[ \u00a0]+\d[\d.,]*[ \u00a0]*(?:km|kilomet|miles)/iu
