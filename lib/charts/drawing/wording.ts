/** What a mark says: its label, its accessible name and its tip, in the reader's language. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { conventionNumber, type Convention } from '@/lib/domain/convention'
import { datedFrom } from '@/lib/domain/time'
import { formatAsOf, formatDate, formatStated } from '@/lib/format/date'
import { formatNumber, formatQuantity } from '@/lib/format/figure'
import { joinWith } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { shortNameIn, type NameOf } from '@/lib/sentences/short-name'
import { wordsOfFigure } from '@/lib/sentences/figure-words'
import type { Actors } from '../kind'
import type { LaneContent } from '../lane-kind'
import { agesIn, type Ages } from './age'
import type { MarkTip } from './shapes'

export interface Speech extends Words {
  readonly convention: Convention
  /** Claims of the lane by id, for what a denial denies: only denials ask, and a lane may have 40,000 claims. */
  readonly claims: () => ReadonlyMap<string, ClaimAnswer>
  /** The words that stand beside a mark in place of its figure, by the id of its claim. */
  readonly instead: ReadonlyMap<string, string>
  readonly ages: Ages
  readonly shortName: NameOf
  /** What was said already, by what and of which claim: nobody says anything else for it. */
  readonly said: Map<string, unknown>
}

export function speechOf(
  { lane, actors }: LaneContent,
  convention: Convention,
  words: Words,
): Speech {
  const claims = () => [...lane.claims(), ...lane.history(), ...lane.withdrawn()]
  return { ...speechAbout(claims, actors, convention, words), ages: agesIn(lane) }
}

export function speechAbout(
  claimsOf: () => readonly ClaimAnswer[],
  actors: Actors,
  convention: Convention,
  { locale, t }: Words,
  instead: Speech['instead'] = new Map(),
): Speech {
  let claims: ReadonlyMap<string, ClaimAnswer> | undefined
  return {
    locale,
    t,
    convention,
    instead,
    ages: new Map(),
    shortName: shortNameIn(actors),
    said: new Map(),
    claims: () => (claims ??= new Map(claimsOf().map((claim) => [claim.id, claim]))),
  }
}

/** What was said already of this claim, pair or cell; else it is said now. */
export function once<T>(
  { said }: Speech,
  what: string,
  { id }: { readonly id: string },
  say: () => T,
): T {
  const key = `${what} ${id}`
  if (!said.has(key)) said.set(key, say())
  // Each `what` has one type of answer, that of the function that says it.
  return said.get(key) as T
}

/** The number that the axis has for a claim: the stated one, or the convention's for a word. */
export function drawnNumber(claim: ClaimAnswer, convention: Convention): number | null {
  return claim.quantity.value ?? conventionNumber(claim.quantity, convention)
}

/** "more than 200", and of a word the word. */
export function quantityOf(claim: ClaimAnswer, speech: Speech): string {
  const { locale, t, instead } = speech
  const say = () => instead.get(claim.id) ?? formatQuantity(claim.quantity, locale, t)
  return once(speech, 'quantity', claim, say)
}

/** "more than 200"; for a denial what it denies; for a word also what the convention makes of it. */
function figureOf(claim: ClaimAnswer, speech: Speech): string {
  return once(speech, 'figure', claim, () => sayFigure(claim, speech))
}

function sayFigure(claim: ClaimAnswer, speech: Speech): string {
  const { locale, t, convention } = speech
  if (claim.quantity.form === 'denied') return denialOf(claim, speech)
  const figure = quantityOf(claim, speech)
  const number = conventionNumber(claim.quantity, convention)
  if (number === null) return figure
  return t('chart.mark.by-convention', {
    figure,
    value: formatNumber(number, locale),
    convention: t(`chart.convention.${convention}`),
  })
}

/** The words on the chart itself, shorter than `figureOf`. */
export function labelOf(claim: ClaimAnswer, speech: Speech): string {
  return once(speech, 'label', claim, () => sayLabel(claim, speech))
}

function sayLabel(claim: ClaimAnswer, speech: Speech): string {
  const { locale, t, convention, instead } = speech
  const figure = quantityOf(claim, speech)
  const number = conventionNumber(claim.quantity, convention)
  if (number === null || instead.has(claim.id)) return figure
  return t('chart.mark.convention-label', {
    figure,
    value: formatNumber(number, locale),
    convention: t(`chart.convention.${convention}`),
  })
}

/** The figures that a denial denies and that this lane holds, in the order of their ids. */
export function disputedBy(claim: ClaimAnswer, { claims }: Speech): ClaimAnswer[] {
  return claim.disputes.toSorted().flatMap((id) => claims().get(id) ?? [])
}

function denialOf(claim: ClaimAnswer, speech: Speech): string {
  const { t } = speech
  const [first, ...others] = disputedBy(claim, speech)
  if (first === undefined) return t('chart.mark.denies-unknown')
  const told = { figure: quantityOf(first, speech), claimant: first.claimant.name }
  return others.length === 0
    ? t('chart.mark.denies', told)
    : t('chart.mark.denies-more', { ...told, count: others.length })
}

export function dateOf(claim: ClaimAnswer, speech: Speech, length: 'long' | 'short'): string {
  const { locale, t } = speech
  return once(speech, length, claim, () => formatAsOf(claim, locale, t, length))
}

/** "claimant: figure, date". */
export function nameOf(claim: ClaimAnswer, current: boolean, speech: Speech): string {
  const said = current ? 'current' : 'earlier'
  return once(speech, said, claim, () =>
    speech.t(`chart.mark.${said}`, {
      claimant: claim.claimant.name,
      figure: figureOf(claim, speech),
      date: dateOf(claim, speech, 'long'),
    }),
  )
}

export function tipOf(claim: ClaimAnswer, speech: Speech): MarkTip {
  return once(speech, 'tip', claim, () => sayTip(claim, speech))
}

function sayTip(claim: ClaimAnswer, speech: Speech): MarkTip {
  const { locale, t } = speech
  const date = dateOf(claim, speech, 'long')
  const stated = claim.statedOn === null ? null : formatStated(claim, locale, t)
  const appearance = claim.appearances[0]
  return {
    figure: figureOf(claim, speech),
    claimant: claim.claimant.name,
    stance: claim.stance === null ? null : t(`stance.${claim.stance}`),
    wording: t('quantity.verbal', { wording: wordsOfFigure(claim) }),
    date: stated === null ? t('chart.tip.about', { date }) : t('chart.tip.said', { date, stated }),
    source: appearance === undefined ? null : sourceOf(appearance, claim, speech),
    note: claim.step?.note ?? null,
  }
}

function sourceOf(
  { publication, via }: ClaimAnswer['appearances'][number],
  { appearances, timeZone }: ClaimAnswer,
  words: Speech,
): string {
  const { locale, t } = words
  const more = appearances.length - 1
  const published =
    publication.publishedAt === null
      ? ''
      : formatDate(datedFrom(publication.publishedAt), locale, t, 'short', { timeZone })
  const told = {
    publisher: publication.publisher.name,
    title: joinWith('comma', [publication.title, published].filter(Boolean), words),
  }
  const relay = joinWith(
    'comma',
    via.map(({ name }) => name),
    words,
  )
  const source =
    relay === '' ? t('chart.tip.source', told) : t('chart.tip.source-via', { ...told, via: relay })
  return more === 0 ? source : t('chart.tip.more-sources', { source, count: more })
}
