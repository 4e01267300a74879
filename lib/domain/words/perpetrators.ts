/** Words that name those who did the harm: "killed by settlers" is a figure of one perpetrator. */
import { anyOf, listed } from './phrase'

/** After these the perpetrator is named, whatever is counted. */
const AT_THE_HANDS = listed(`
  at the hands of, aux mains de, aux mains des, de la main de, par la main de, durch die hand von, a manos de, per mano di,
  على يد, على أيدي, على ايدي, برصاص قوات, برصاص الجيش, برصاص الشرطة, برصاص مستوطنين, от рук`)

const BY = listed(`by, par, durch, von, por, da`)

const PERPETRATORS = listed(`
  settler, settlers, soldier, soldiers, police, policeman, policemen, police officer, police officers, army, military, militia, militias,
  militant, militants, rebel, rebels, gunman, gunmen, troops, forces, fighters, protester, protesters, demonstrators, guards,
  government, navy, air force, insurgents, terrorists, mob, mobs, gang, gangs, paramilitaries, paramilitary, colonists, bandits,
  jihadists, mercenaries, coast guard, border guards, colons, soldats, soldat, la police, policiers, l'armée, forces de l'ordre, militaires,
  combattants, rebelles, milices, milice, hommes armés, gendarmes, siedler, siedlern, soldaten, polizei, armee, milizen,
  rebellen, colonos, soldados, policía, ejército, milicias, rebeldes, coloni, soldati, polizia`)

/** What is counted stands right before: a word of harm, or the number itself. */
const HARMED = listed(`
  killed, shot, shot dead, dead, deaths, fatalities, casualties, victims, wounded, injured, hurt, slain, murdered, executed, massacred,
  beaten, attacked, tués, tuées, tué, blessés, blessées, abattus, exécutés, getötet, erschossen, verletzt, muertos, asesinados, heridos,
  uccisi, feriti, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve`)

/** A count or a report "by the police" is no harm done by it. */
const REPORTED = listed(`
  count, counts, figures, estimate, estimates, records, data, sources, report, reports, toll, spokesman, spokesperson, account`)

export const BY_PERPETRATOR = `${anyOf(AT_THE_HANDS)}|(?<=(?:${anyOf(HARMED)}|\\d)[ \u00a0]+)${anyOf(BY)}[ \u00a0]+(?:[\\p{L}'-]+[ \u00a0]+){0,3}?${anyOf(PERPETRATORS)}(?![ \u00a0]+${anyOf(REPORTED)})`
