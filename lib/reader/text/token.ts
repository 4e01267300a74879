/** A word or mark of the article, with its place in UTF-16 units and what kind of word it is. */
export interface Token {
  readonly text: string
  /** In small letters, with one kind of apostrophe and of dash: what phrases are compared with. */
  readonly word: string
  readonly tag: Tag
  readonly start: number
  readonly end: number
}

/** Parts of speech as the tagger names them, in the universal set. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE'

export interface Sentence {
  readonly tokens: readonly Token[]
  readonly start: number
  readonly end: number
  /** Which paragraph of the article it stands in. */
  readonly paragraph: number
}

/** The stretch of the article from one token to another, both included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The word at a place; empty outside of the sentence. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? ''
}

/** The tag at a place; X outside of the sentence. */
export function tagAt(tokens: readonly Token[], at: number): Tag {
  return tokens[at]?.tag ?? 'X'
}

export function stretchOf(tokens: readonly Token[], first: number, last: number): Stretch {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }
}
