/** Words beside a number that may make it another figure than it seems: a form asks about them, and the API warns. */
import { anyOf, anywhere, listed } from './phrase'

/** Words of somebody who says that it is not so. */
const DENIALS = listed(`
  denies, denied, deny, denying, false, untrue, rejects, rejected, dément, démenti, démentent, nie, nient, niega, niegan, desmiente,
  bestreitet, dementiert, ينفي, تنفي, نفى, نفت, опровергает, опровергли, опроверг, опровергло, опровергла, отрицает, отрицал, հերքում, հերքեց, հերքել`)

/** Words for a count that moved: "from 27 to 32" is then no range, and "до 112" no upper end. */
const MOVES = listed(`
  rise, rises, rose, risen, rising, climbs, climbed, jumps, jumped, grew, grown, increased, increases, up from, revised from, passe de,
  passé de, monte à, augmente, de plus, sube, subió, aumenta, aumentó, más que ayer, steigt, stieg, gestiegen, erhöht, ارتفع, ارتفعت, ارتفاع,
  выросло, вырос, возросло, увеличилось, увеличился, revised to, revised down, lowered, down from, corrected to, corrected from, révisé,
  révisée, ramené à, abaissé, ещё, еще, muertos más, heridos más, personas más, víctimas más, rebajado, rebajó, revisado, gesenkt, korrigiert, خفض,
  خفضت, تعديل`)

/** Words by which a number is denied, left out or put beside another: “not 27 but 30”, “all but 3 of the 27”. */
const NEGATIONS = listed(`
  neither, nor, never, were not, was not, had not, have not, did not, all but, non pas, ni, n'ont pas, n'a pas, ne sont pas, n'est pas,
  tous sauf, weder, sondern, bis auf, sino, no son, no eran, no murieron, todos menos, ليس, ليسوا, لم, لن, بل, кроме, ոչ թե, այլ`)

/** Words by which a number is multiplied, or is an average. */
const MULTIPLES = listed(`
  twice, thrice, two times, three times, more than double, double the, triple the, an average of, average of, deux fois, trois fois,
  le double, le triple, en moyenne, doppelt so viele, dreimal so viele, zweimal, durchschnittlich, el doble, el triple, dos veces,
  tres veces, un promedio de, ضعف, ضعفي, ضعفا, أضعاف, متوسط, вдвое, втрое, в два раза, в среднем, half of, half the, a third of, two thirds of, two-thirds of, a quarter of, three quarters of,
  la moitié, un tiers, deux tiers, un quart, la hälfte, die hälfte, la mitad, un tercio, نصف, ثلث, ثلثي, ربع, половина, половины, половину,
  треть, трети, четверть, կեսը`)

/** Words of who does not say that it is so. */
const CONDITIONS = listed(`
  if, whether, rumours of, rumors of, rumoured, rumored, unconfirmed reports, rumeurs, s'il, rumores, falls, wenn, gerüchte, إذا, شائعات,
  إشاعات, если, слухи, would have been, would have died, would have, hardly, barely, may have been, might have been, not confirmed, seraient, serait, auraient, aurait,
  предположительно, якобы, ենթադրաբար`)

const DOUBTS = anywhere([...DENIALS, ...MOVES, ...NEGATIONS, ...MULTIPLES, ...CONDITIONS])

/** "3 police killed 12 protesters": the first number may be of those who did it. */
const ACTIVE = new RegExp(
  `\\p{N}[\\p{L}\\p{M} ]{0,40}?${anyOf(listed('killed, wounded, injured, detained, arrested, shot, abducted, ont tué, mataron, töteten, убили'))} (?:at least |more than |some |about )?\\p{N}`,
  'iu',
)

/** Ways of writing in which the number that is read first is not the figure. */
const SHAPES: readonly RegExp[] = [
  // "Not 27 but 30", "no 27 people"; "not fewer than 27" is a form of its own.
  /(?<!\p{L})(?:not|no|nicht|pas|keine)\s+\p{N}/iu,
  /(?<!\p{L})не (?!мен|бол)/iu,
  // "27/30", "3 × 9", "2^7", "±27".
  /\p{N}\s?[/×*^]\s?\p{N}|\p{N}\s?x\s?\p{N}|±\s?\p{N}/iu,
  /(?<!\p{L})(?:double|triple|doppelt)\s+\p{N}/iu,
  // "27 dead or 30 dead".
  /\p{N}[^\p{N},;.]{0,30}(?<!\p{L})(?:or|ou|oder|o|أو|или)\s[^\p{N},;.]{0,20}\p{N}/iu,
  // "Two hundred and 7".
  /(?<!\p{L})(?:hundred|thousand) and \p{N}/iu,
  // A place in an order, or a part of so many: "der 27. Tote", "el 27.º", "القتيل رقم 27", "un mort sur trois".
  /(?<!\p{L})(?:der|die|das|des|dem|den) \p{N}+\.\s/iu,
  /\p{N}\.?[ºª]/u,
  /رقم\s+\p{N}/u,
  /(?<!\p{L})une? \p{L}+ sur /iu,
  // The age of one person: "رجل عمره 27 عاما".
  /(?:عمره|عمرها|من العمر)\s+\p{N}/u,
]

export function isDoubtful(words: string): boolean {
  const plain = words.replace(/[’ʼ]/gu, "'")
  const isShaped = SHAPES.some((shape) => shape.test(plain))
  return isShaped || DOUBTS.test(plain) || ACTIVE.test(plain)
}
