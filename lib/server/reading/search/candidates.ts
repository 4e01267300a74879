/** The claims that answer a search, before they are read whole: those of the number and measure that each word fits. */
import type { Question } from '@/lib/domain/words/question'
import { wordsIn } from '@/lib/domain/words/question'
import {
  allClaims,
  claimsById,
  claimsByNumber,
  claimsOfNamed,
  claimsPublishedBy,
  wordingsOf,
  type ClaimHit,
  type NumberHit,
} from '@/lib/store/find-claims'
import { compareText } from '@/lib/domain/text'
import type { Handle } from '@/lib/store/store'
import { Turn } from '@/lib/turns'
import { Earliest } from './earliest'
import { isAmong, namesNothing, type NamedWord } from './names'

export interface Candidates {
  /** The claims about the earliest time, in its order; at most MAX_READ. */
  readonly hits: readonly ClaimHit[]
  /** How many there are with those that were left out. */
  readonly total: number
  /** Claims with a number near to one that is asked for, the nearest first. */
  readonly near: readonly NumberHit[]
  /** The words that neither name anything nor are in any claim that could be meant; they narrow nothing. */
  readonly unknown: readonly string[]
}

/** So many claims are read whole, to be sorted by when they were made public. */
export const MAX_READ = 300
const MAX_NEAR = 10
/** A number within so much of another is near to it. */
const NEARNESS = 0.1

/** True for a claim that a word fits: by who made or published it, what it is about, where, or in which words. */
type Fits = (hit: ClaimHit) => boolean

/** What the claims are restricted to beside the question. */
export type Restriction = (hit: ClaimHit) => boolean

export async function candidatesOf(
  db: Handle,
  { numbers, measures }: Pick<Question, 'numbers' | 'measures'>,
  named: readonly NamedWord[],
  isWithin: Restriction,
): Promise<Candidates> {
  const exact: NumberHit[] = []
  const near: NumberHit[] = []
  for (const number of numbers) {
    exact.push(...(await claimsByNumber(db, number, number, measures)))
    const reach = Math.floor(number * NEARNESS)
    if (reach === 0) continue
    const around = await claimsByNumber(db, number - reach, number + reach, measures)
    near.push(...around.filter((hit) => !numbers.includes(hit.number)))
  }
  const found = numbers.length === 0 ? null : [...exact, ...near]
  const { fits, unknown } = await fitsOf(db, named, found)
  const isMeant = (hit: ClaimHit) =>
    isWithin(hit) &&
    (measures.length === 0 || measures.includes(hit.measure)) &&
    fits.every((isFit) => isFit(hit))
  const earliest = new Earliest(MAX_READ)
  if (numbers.length === 0) {
    const isAsked = fits.length > 0 || (measures.length > 0 && unknown.length === 0)
    if (isAsked) await takeFrom(db, named, unknown, fits, isMeant, earliest)
  } else for (const hit of exact) if (isMeant(hit)) earliest.take(hit)
  const states = new Set(exact.map(({ id }) => id))
  return {
    hits: earliest.inOrder(),
    total: earliest.total,
    near: nearestFirst(
      near.filter((hit) => !states.has(hit.id) && isMeant(hit)),
      numbers,
    ),
    unknown,
  }
}

function nearestFirst(hits: readonly NumberHit[], numbers: readonly number[]): NumberHit[] {
  const gap = ({ number }: NumberHit) =>
    Math.min(...numbers.map((wanted) => Math.abs(number - wanted)))
  const sorted = hits.toSorted(
    (a, b) => gap(a) - gap(b) || a.about - b.about || compareText(a.id, b.id),
  )
  const once = new Map(sorted.toReversed().map((hit) => [hit.id, hit]))
  return sorted.filter((hit) => once.get(hit.id) === hit).slice(0, MAX_NEAR)
}

/** Takes the claims of the whole store that are meant; by an index where a word names few. */
async function takeFrom(
  db: Handle,
  named: readonly NamedWord[],
  unknown: readonly string[],
  fits: readonly Fits[],
  isMeant: Fits,
  earliest: Earliest,
): Promise<void> {
  const turn = new Turn()
  const naming = named.find((one) => !namesNothing(one) && !unknown.includes(one.word))
  const few = naming === undefined ? null : await claimsNamedBy(db, naming)
  for await (const hits of few === null ? allClaims(db) : [few]) {
    for (const hit of hits) if (isMeant(hit)) earliest.take(hit)
    if (turn.isOver) await turn.next()
  }
}

/** Every claim that could fit the word; null where there are too many. */
async function claimsNamedBy(db: Handle, word: NamedWord): Promise<ClaimHit[] | null> {
  const { sources, events, places } = word
  const own = await claimsOfNamed(db, [...sources], [...events, ...places.keys()])
  if (own === null) return null
  const published = await claimsById(db, await claimsPublishedBy(db, [...sources]))
  return [...new Map([...own, ...published].map((hit) => [hit.id, hit])).values()]
}

async function fitsOf(
  db: Handle,
  named: readonly NamedWord[],
  found: readonly ClaimHit[] | null,
): Promise<{ fits: Fits[]; unknown: string[] }> {
  const fits: Fits[] = []
  const unknown: string[] = []
  const nameless = named.filter(namesNothing).map(({ word }) => word)
  const said = await claimsSaying(db, nameless, found?.map(({ id }) => id) ?? null)
  for (const one of named) {
    const saying = said.get(one.word)
    if (saying === undefined) fits.push(await fitOf(db, one))
    else if (saying.size === 0) unknown.push(one.word)
    else fits.push(({ id }) => saying.has(id))
  }
  return { fits, unknown }
}

async function fitOf(db: Handle, { sources, events, places }: NamedWord): Promise<Fits> {
  const published = await claimsPublishedBy(db, [...sources])
  return (hit) =>
    sources.has(hit.claimant) ||
    events.has(hit.event) ||
    published.has(hit.id) ||
    (places.get(hit.event)?.some((name) => isAtPlace(hit, name)) ?? false)
}

function isAtPlace({ place }: ClaimHit, name: string): boolean {
  return place !== null && place.includes(JSON.stringify(name))
}

/** The claims whose words hold each of these, by word: of those found, or of all. */
async function claimsSaying(
  db: Handle,
  words: readonly string[],
  found: readonly string[] | null,
): Promise<Map<string, Set<string>>> {
  const said = new Map(words.map((word) => [word, new Set<string>()]))
  if (words.length === 0) return said
  const turn = new Turn()
  for await (const rows of wordingsOf(db, found)) {
    for (const { claim, wording } of rows) {
      const spoken = wordsIn(wording)
      for (const [word, claims] of said) if (isAmong(word, spoken)) claims.add(claim)
    }
    if (turn.isOver) await turn.next()
  }
  return said
}
