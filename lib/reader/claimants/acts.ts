/** Acts of speech in a sentence: who speaks, by which word, and on which side of it stands what is said. */
import { ACCORDING_TO, CITING, COUNT_BY, QUOTED_BY } from '../lexicons/sources'
import { SPEAKER_NOUNS } from '../lexicons/speakers'
import { SPEECH } from '../lexicons/speech'
import { PEOPLE } from '../lexicons/people'
import { tagAt, wordAt, type Token } from '../text/token'
import { actOf, isLed, maySpeak, type Act } from './act'
import { isCarrier } from './citing'
import { quotedSpeaker } from './quoted'
import { nameFrom, type NounSpan } from './name'
import { isPlace, tailOf, verbAct } from './verb-acts'

export function actsOf(tokens: readonly Token[]): Act[] {
  const acts: Act[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const label = labelAct(tokens, at)
    if (label) acts.push(label)
    const signed = signedAct(tokens, at)
    if (signed) return [...acts, signed]
    const quoted = quotedActs(tokens, at)
    if (quoted.length > 0) {
      acts.push(...quoted)
      at = quoted.at(-1)?.cue.last ?? at
      continue
    }
    const preposition = CITING.at(tokens, at) ?? ACCORDING_TO.at(tokens, at)
    if (preposition) {
      const act = prepositionAct(tokens, preposition.first, preposition.last)
      if (act) joinAct(acts, act)
      at = act?.kind === 'citing' ? act.name.last : preposition.last
      continue
    }
    const verb = SPEECH.at(tokens, at)
    if (!verb || isOfLives(tokens, at)) continue
    const act = verbAct(tokens, verb.first, verb.last, acts.at(-1) ?? null)
    const goesOn = acts.length > 0 && wordAt(tokens, at - 1) === 'and'
    if (act) pushVerb(acts, act)
    const mayCite = CITES.has(wordAt(tokens, verb.last)) && (act !== null || goesOn)
    const cited = mayCite ? citedAct(tokens, verb) : null
    if (cited) acts.push(cited)
    at = cited?.name.last ?? verb.last
  }
  return acts
}

/** "Toll rises to five - police": a name after a dash ends a line. */
function signedAct(tokens: readonly Token[], at: number): Act | null {
  if (at === 0 || wordAt(tokens, at) !== '-' || tokens[at]?.end === tokens[at + 1]?.start)
    return null
  const name = nameFrom(tokens, at + 1)
  if (name?.last !== tokens.length - 1 || !maySpeak(tokens, name, true)) return null
  return actOf(tokens, name, { first: at, last: at }, { isAfter: true, isBefore: false })
}

/** "UNICEF: More than 100 children killed": a name before a colon opens a line, perhaps after the hour. */
function labelAct(tokens: readonly Token[], colon: number): Act | null {
  if (wordAt(tokens, colon) !== ':' || colon > MAX_LABEL) return null
  const dash = tokens.findIndex(({ word }) => word === '-')
  const from = dash > 0 && dash < colon ? dash + 1 : 0
  const name = nameFrom(tokens, from)
  if (name?.last !== colon - 1 || !maySpeak(tokens, name, true)) return null
  const last = tokens[name.last]
  const isOffice = SPEAKER_NOUNS.has(last?.word ?? '') || /^\p{Lu}{2,}$/u.test(last?.text ?? '')
  if (!isOffice) return null
  return actOf(tokens, name, { first: colon, last: colon }, { isAfter: false, isBefore: true })
}

const MAX_LABEL = 12

/** "The daily quoted officials as saying", "the minister was quoted as saying". */
function quotedActs(tokens: readonly Token[], at: number): Act[] {
  const quoted = quotedSpeaker(tokens, at)
  if (!quoted || !maySpeak(tokens, quoted.name, false)) return []
  const { name, cue, relay } = quoted
  const isAfter = tailOf(tokens, cue.last, cue.last + 1) !== null
  const sides = { isAfter, isBefore: !isAfter }
  const speaker: Act = { ...actOf(tokens, name, cue, sides), kind: 'quoted' }
  const carrier = relay && actOf(tokens, relay, { first: at, last: at }, sides)
  if (!carrier || !(maySpeak(tokens, carrier.name, true) || isCarrier(tokens, carrier)))
    return [speaker]
  return [{ ...carrier, isRelay: true }, speaker]
}

const CITES = new Set(['cited', 'cites', 'quoted', 'quotes'])

/** "The mayor, who cited police", "the ministry cites hospitals". */
function citedAct(tokens: readonly Token[], verb: NounSpan): Act | null {
  const name = nameFrom(tokens, verb.last + 1)
  if (!name || !mayBeCited(tokens, name)) return null
  const act = actOf(tokens, name, verb, { isAfter: true, isBefore: true })
  return { ...act, kind: 'citing' }
}

/** Speakers, and people of any kind, may be cited: "citing fishermen". A firm may be "based on the island". */
function mayBeCited(tokens: readonly Token[], name: NounSpan): boolean {
  if (isPlace(tokens, name) && !isLed(tokens, name)) return false
  return maySpeak(tokens, name, true) || PEOPLE.has(wordAt(tokens, name.last))
}

/** "Figures from the ministry show": the ministry was found before the verb, and speaks by it. */
function pushVerb(acts: Act[], act: Act): void {
  const last = acts.at(-1)
  const isOne =
    last?.kind === 'speech' &&
    last.name.first > act.name.first &&
    last.name.last === act.name.last &&
    last.cue.first === act.name.first
  if (isOne) acts.pop()
  acts.push(isOne ? { ...act, name: last.name } : act)
}

/** "According to figures from the Red Crescent" has one speaker, whom the second preposition names. */
function joinAct(acts: Act[], act: Act): void {
  const outer = acts.at(-1)
  const isInner =
    outer?.kind === 'speech' &&
    act.kind === 'speech' &&
    outer.name.first === outer.cue.last + 1 &&
    act.cue.first > outer.cue.last &&
    act.cue.first <= outer.name.last + 1
  if (!isInner || act.isRelay) return void acts.push(act)
  acts.pop()
  const { isAfter, isBefore, cue } = outer
  acts.push({ ...act, cue: { first: cue.first, last: act.cue.last }, isAfter, isBefore })
}

/** "The storm has claimed 17 lives" is no speech. */
function isOfLives(tokens: readonly Token[], at: number): boolean {
  if (!/^claim/u.test(wordAt(tokens, at))) return false
  return tokens.slice(at + 1, at + 8).some(({ word }) => word === 'lives' || word === 'life')
}

function prepositionAct(tokens: readonly Token[], first: number, last: number): Act | null {
  const isCited = CITING.at(tokens, first) !== null
  const name = isCited ? sourceFrom(tokens, last + 1) : nameFrom(tokens, last + 1)
  if (!name) return null
  const isSure = [QUOTED_BY, COUNT_BY].some((phrases) => phrases.at(tokens, first))
  const isWeak = wordAt(tokens, first) !== 'according' && !isSure
  if (!(isCited ? mayBeCited(tokens, name) : maySpeak(tokens, name, isWeak))) return null
  const opens = first === 0 || (first <= 2 && tagAt(tokens, 0) !== 'NUM')
  // "The agency, citing police, put the toll at 39": what is cited goes on after the name.
  const goesOn = [',', ':'].includes(wordAt(tokens, name.last + 1))
  const sides = { isAfter: !opens, isBefore: opens || goesOn }
  const act = actOf(tokens, name, { first, last }, sides)
  if (isCited) return { ...act, kind: 'citing' }
  // "A doctor quoted by the agency": whoever quotes passes on, and whoever counts does not.
  if (QUOTED_BY.at(tokens, first)) return { ...act, isRelay: true, isBefore: true }
  return COUNT_BY.at(tokens, first) ? { ...act, isRelay: false } : act
}

/** "Citing figures from the ministry": the source is the ministry. */
function sourceFrom(tokens: readonly Token[], from: number): NounSpan | null {
  const name = nameFrom(tokens, from)
  if (!name) return null
  for (let at = name.first; at <= name.last + 1; at += 1) {
    const inner = ACCORDING_TO.at(tokens, at)
    if (inner && !QUOTED_BY.at(tokens, at)) return nameFrom(tokens, inner.last + 1) ?? name
  }
  return name
}
