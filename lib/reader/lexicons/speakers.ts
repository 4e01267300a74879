/** The speakers that an article may have, and what may not speak, as data. */
import { linesOf } from '../text/phrases'

const setOf = (list: string) => new Set(linesOf(list))

/** News carriers: a relay of what another said; a claimant only where no other is named. */
export const RELAYS = setOf(`
  reuters, ap, afp, associated press, agence france-presse, al jazeera, bbc, cnn, nbc, abc, cbs, sky, guardian, new york times, washington post, efe, dpa, bloomberg, ani, pti, upi, ansa, interfax, tass, ria novosti, xinhua, kyodo, npr, fox, euronews, dw, france 24, irna, anadolu, sana, wafa, ntv, itar-tass, newspaper, newspapers, reporters, journalists, agencies, the agency
`)

/** Nouns for those who carry news: what they cite is said by whom they cite. */
export const CARRIER_NOUNS = setOf(`
  media, press, newspaper, newspapers, daily, dailies, weekly, broadcaster, broadcasters, television, tv, radio, channel, channels, station, network, news agency, news agencies, newswire, wire, news, outlet, outlets, website, websites, news site, portal, magazine, tabloid, times, post, herald, tribune, gazette, journal, chronicle, correspondent, correspondents, reporter, reporters, journalist, journalists, press reports, media reports, news reports, newspaper reports
`)

/** Verbs of news: whoever has no other name than a name and "reported" carries news. */
export const CARRYING_WORDS = setOf(`reported, reports, reporting, wrote, writes, broadcast`)

/** Nouns that say nothing themselves, whatever verb stands after them. */
export const NO_SPEAKERS = setOf(`
  toll, death, deaths, attack, attacks, blast, explosion, bomb, earthquake, quake, flood, floods, storm, fighting, war, number, figure, video, footage, image, images, photo, photos, strike, strikes, there, what, which, that, this, who, violence, clashes, fire, crash, incident, incidents, day, days, people, some, none, many, most, all, others, those, rebels attacked, shooting, bombing, people killed, victims, correspondent, fires, wildfire, wildfires, storms, hurricane, hurricanes, typhoon, typhoons, cyclone, cyclones, tornado, tornadoes, quakes, earthquakes, bombings, blasts, explosions, raid, raids, landslide, landslides, mudslide, disaster, outbreak, epidemic, shelling, bombardment, airstrike, airstrikes, protests, massacre, crush, stampede, shipwreck, sinking, collapse, accident, heatwave, flooding, rains, killing, killings, ambush, offensive, operation, siege, toll rise, casualties, move, order, we, i, you, reporter, plan, plans, schedule, tradition, law, laws, custom, rules, need, needs
`)

/** Pronouns that stand for whoever spoke before. */
export const PRONOUNS = setOf(`he, she, it, they`)

/** Last words of the names of those who speak for others, or as organisations. */
export const SPEAKER_NOUNS = setOf(`
  official, officials, spokesman, spokeswoman, spokesperson, spokesmen, spokespeople, police, army, military, ministry, minister, president, government, authority, authorities, agency, agencies, department, office, officer, officers, commander, commanders, chief, head, governor, mayor, director, chairman, secretary, secretary-general, ambassador, envoy, deputy,
  source, sources, witness, witnesses, resident, residents, villager, villagers, survivor, survivors, doctor, doctors, medic, medics, nurse, hospital, hospitals, rescuer, rescuers, activist, activists, group, groups, organisation, organization, organisations, organizations, observatory, monitor, monitors, monitoring, committee, committees, council, centre, center, commission, service, services, corps, guard, union, society, crescent, cross, force, forces,
  rebel, rebels, separatists, militants, opposition, militia, movement, party, leader, leaders, report, reports, statement, media, radio, television, tv, newspaper, newspapers, agency, outlets, un, unhcr, unicef, who, ocha, unrwa, msf, ngo, ngos, body, bureau, company, embassy, court, prosecutor, prosecutors, coroner, investigators, team, teams, analysts, experts, expert, researchers, scientists, officials, lawmaker, mp, senator, staff, coastguard, coast guard, journalist, diplomat, diplomats, relatives, family, families, lawyer, lawyers, priest, bishop, imam, elder, elders, tribesmen, community, association, foundation, institute, mission, operator, airline, kremlin, pentagon, house, administration, brigade, brigades, update, assessment, figures, data, defence, defense, charity, watchdog, taliban, hezbollah, hamas, helmets, colleagues, general, generals, colonel, major, captain, lieutenant, sergeant, brigadier, admiral, marshal, inspector, superintendent, sheriff, constable, commissioner, chancellor, premier, king, prince, patriarch, pope
`)

/** The words of a source that is nobody: "early reports". */
export const ANY_REPORT = setOf(`
  report, reports, accounts, figures, information, estimates, early, first, initial, preliminary, unconfirmed, conflicting, latest, last, some, other, the, various, several
`)
