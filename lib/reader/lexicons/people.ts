/** Nouns for people, as data: the last word of the noun | the category of the domain. Without a second column it is `all`. */
import type { Category } from '@/lib/domain/vocabulary'
import { linesOf, rowsOf } from '../text/phrases'

const TABLE = `
  civilian, civilians, non-combatants, noncombatants, bystanders, bystander, passers-by | civilians
  soldier, soldiers, troops, servicemen, serviceman, servicewomen, fighters, fighter, rebels, rebel, militants, militant, insurgents, insurgent | combatants
  guerrillas, guerrilla, gunmen, gunman, militiamen, militiaman, militia, jihadists, jihadist, extremists, combatants, combatant, conscripts | combatants
  recruits, commandos, marines, sailors, airmen, paratroopers, reservists, mercenaries, terrorists, terrorist, mujahideen, mujahedeen, taliban | combatants
  commanders, commander, army officers, army officer, military officers, military personnel, cadets, legionnaires, warriors, separatists | combatants
  attackers, attacker, assailants, bombers, bomber, hijackers, invaders, operatives, contras, fedayeen, peshmerga, janjaweed, warplanes crew | combatants
  armed men, enemy, enemies, infantrymen, infantryman, lieutenants, lieutenant, sergeants, sergeant, corporals, corporal, private, privates, pilots of the air force | combatants
  police officers, police officer, policemen, policeman, policewomen, policewoman, police, cops, gendarmes, gendarme, constables, police personnel, officers, officer, troopers | police
  security personnel, security guards, security forces, paramilitaries, paramilitary, security men, security agents, national guardsmen, security officers, border guards, rangers | security-forces
  peacekeepers, peacekeeper, blue helmets | peacekeepers
  doctors, doctor, nurses, nurse, medics, medic, paramedics, paramedic, health workers, medical workers, medical staff, healthcare workers, medical personnel | medics
  firefighters, firefighter, firemen, fireman, rescuers, rescuer, rescue workers, first responders, emergency workers | rescuers
  journalists, journalist, reporters, reporter, cameramen, cameraman, media workers, photojournalists, correspondents, editors | journalists
  aid workers, aid worker, humanitarian workers, humanitarians, relief workers, volunteers of the red cross, un staff, charity workers, un workers | aid-workers
  prisoners, prisoner, inmates, inmate, convicts | prisoners
  prisoners of war, pows | prisoners-of-war
  hostages, hostage, captives | hostages
  refugees, refugee | refugees
  asylum-seekers, asylum seekers | asylum-seekers
  woman, women, housewives, widows, mothers, mother, grandmothers, nuns | women
  man, men, fathers, husbands | men
  girl, girls, schoolgirls | girls
  boy, boys, schoolboys | boys
  child, children, kids, minors, infants, infant, babies, baby, toddlers, toddler, teenagers, teenager, schoolchildren, youngsters, newborns, adolescents, orphans, kindergartners | children
  adult, adults | adults
  elderly, elderly people, pensioners, older people | older-people
  migrants, migrant, immigrants | migrants

  # Everybody else.
  people, person, persons, individuals, individual, victims, victim, others, other, residents, resident, villagers, villager, inhabitants, citizens, citizen, nationals, national
  protesters, protester, protestors, demonstrators, demonstrator, activists, activist, marchers, rioters, students, student, pupils, pupil, schoolmates, teachers, teacher, professors
  workers, worker, labourers, laborers, labourer, employees, employee, staff, staffers, miners, miner, farmers, farmer, peasants, peasant, fishermen, fisherman, drivers, driver, builders
  passengers, passenger, tourists, tourist, pilgrims, pilgrim, worshippers, worshipper, worshipers, visitors, guests, spectators, fans, hikers, climbers, skiers, swimmers, holidaymakers, travellers, travelers, commuters
  crew, crewmen, crewmembers, pilots, pilot, guards, guard, personnel, members, member, supporters, supporter, followers, leaders, leader, officials, official, politicians, lawmakers, mayors, judges, lawyers, clerics, priests, monks, imams, missionaries
  sons, daughters, son, daughter, aides, aide, relatives, siblings, sibling, brothers, brother, sisters, sister, couple, parents, cousins, twins, neighbours, neighbors, friends, colleagues, locals, foreigners, foreigner, strangers, settlers, settler, shepherds, herders, traders, shoppers, diners, revellers, patients, patient
  pensioner, evacuees, evacuee, detainees, detainee, suspects, suspect, criminals, smugglers, traffickers, gang members, dissidents, opponents, campaigners, volunteers, volunteer, contractors, engineers, technicians, scientists, officeworkers, businessmen, shopkeepers
  souls, lives, life, bodies, body, corpses, casualties, deaths, fatalities, martyrs, idps, survivors, youths, youth, young people, countrymen, compatriots, palestinians, muslims, christians, jews, hindus, sikhs, kurds, arabs, shiites, sunnis, yazidis, rohingya

`

/** By the last word, or by the last two. */
export const PEOPLE: ReadonlyMap<string, Category> = new Map(
  rowsOf(TABLE).flatMap(([nouns = '', category = 'all']) =>
    // The tests hold every category against the list of the domain.
    linesOf(nouns).map((noun): [string, Category] => [noun, category as Category]),
  ),
)

/** Endings by which a noun that is in no list is taken for one for people: "cyclists", "Nigerians", "boatmen". */
export const PEOPLE_ENDING =
  /(?:ers|ors|ists|ians|eans|ans|ees|ese|men|women|folk|goers|mates|persons|people|mongers|aries|ents|ants|is|ish)$/u
