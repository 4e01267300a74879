/** The sentences of a stretch of an article, with compounds joined and long sentences cut. */
import type { Tagger } from './tagger'
import type { Sentence, Tag, Token } from './token'

/** A sentence longer than this is a list or no prose; it is read in pieces. */
const MAX_TOKENS = 120

/** Paragraphs are tagged together up to this length, since every call of the tagger costs something. */
const MAX_CHUNK = 6000

interface Paragraph {
  readonly start: number
  readonly end: number
}

/** The sentences of the paragraphs, in order, made only as they are asked for. */
export function* sentencesOf(
  tagger: Tagger,
  text: string,
  paragraphs: readonly Paragraph[],
): Generator<Sentence> {
  let first = 0
  while (first < paragraphs.length) {
    const start = paragraphs[first]?.start ?? 0
    let last = first
    while ((paragraphs[last + 1]?.end ?? Infinity) - start <= MAX_CHUNK) last += 1
    const tagged = tagger(text.slice(start, paragraphs[last]?.end ?? start), start)
    const ends = paragraphs.slice(first, last + 1).map(({ end }) => end)
    let paragraph = 0
    for (const tokens of tagged.flatMap((sentence) => cutAt(sentence, ends))) {
      while ((tokens[0]?.start ?? 0) >= (ends[paragraph] ?? Infinity)) paragraph += 1
      for (const piece of pieces(named(compounds(tokens)))) {
        yield sentence(piece, first + paragraph)
      }
    }
    first = last + 1
  }
}

/** No sentence goes on into the next paragraph. Both lists are in order, so each is walked once. */
function cutAt(tokens: readonly Token[], ends: readonly number[]): (readonly Token[])[] {
  const parts: Token[][] = []
  let end = -1
  for (const token of tokens) {
    if (token.start >= end) {
      end = ends.find((one) => one > token.start) ?? Infinity
      parts.push([])
    }
    parts.at(-1)?.push(token)
  }
  return parts
}

function sentence(tokens: readonly Token[], paragraph: number): Sentence {
  return { tokens, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, paragraph }
}

function pieces(tokens: readonly Token[]): (readonly Token[])[] {
  const found: (readonly Token[])[] = []
  for (let at = 0; at < tokens.length; at += MAX_TOKENS)
    found.push(tokens.slice(at, at + MAX_TOKENS))
  return found
}

/** "al", "-", "Shabab" without gaps is one word; so is "2,000-strong". Digits on both sides make a range instead. */
function compounds(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) continue
    if (token.word !== '-' && token.word !== '.') {
      joined.push(token)
      continue
    }
    const [before, after] = [joined.at(-1), tokens[at + 1]]
    const isPoint = token.word === '.' && before?.end === token.start && after?.start === token.end
    const isNumber = /\d$/u.test(before?.text ?? '') && /^\d/u.test(after?.text ?? '')
    const isHyphen = token.word === '-' && before?.end === token.start && after?.start === token.end
    const isCompound = isHyphen && !isNumber && LETTER.test(after?.text ?? '')
    if (!(isCompound || (isPoint && isNumber)) || !before || !after) {
      joined.push(token)
      continue
    }
    joined[joined.length - 1] = {
      text: before.text + token.text + after.text,
      word: before.word + token.word + after.word,
      tag: after.tag === 'PROPN' || before.tag === 'PROPN' ? 'PROPN' : after.tag,
      start: before.start,
      end: after.end,
    }
    at += 1
  }
  return joined
}

const LETTER = /^[\p{L}\d]/u

/** A capital within a sentence makes a name of whatever the tagger took the word for: "Red Cross", "Save the Children". */
function named(tokens: readonly Token[]): Token[] {
  const isTitle = tokens.filter(({ text }) => /^\p{Lu}/u.test(text)).length * 2 > tokens.length
  return tokens.map((token, at) => {
    // "Save the Children said": a name may open the sentence with a verb.
    const opensName =
      at === 0 && tokens[1]?.word === 'the' && /^\p{Lu}/u.test(tokens[2]?.text ?? '')
    const isInside = opensName || (at > 0 && !/^["“”'‘’:(]$/u.test(tokens[at - 1]?.text ?? ''))
    const isCapital = /^\p{Lu}\p{Ll}/u.test(token.text)
    return isInside && isCapital && !isTitle && RETAGGED.has(token.tag)
      ? { ...token, tag: 'PROPN' }
      : token
  })
}

const RETAGGED = new Set<Tag>(['VERB', 'NOUN', 'ADV', 'INTJ', 'X', 'ADP'])
