/**
 * An article at the desk: the text, the document it is, and its statements as an editor has them so far. The server makes the
 * first state of what the reader proposes; the browser changes it.
 */
import type { Draft, DraftClaim } from './draft'

/** A stretch of the text in UTF-16 units; the end is not included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface ReadingClaim {
  /** Names it on the page, and in what is recorded of corrections. */
  readonly key: string
  readonly state: 'open' | 'accepted' | 'dropped'
  readonly span: Stretch
  /** The suggestion that it began as; null for a mark by hand. */
  readonly from: string | null
  readonly background: boolean
  readonly hypothetical: boolean
  readonly certain: boolean
  /** The words of the article, to be settled by the editor. */
  readonly said: {
    readonly group: string | null
    readonly place: string | null
    readonly date: string | null
    /** The words for whose figure it repeats; work kept by an older version has none. */
    readonly citing?: string | null
  }
  /** The key of its whole. */
  readonly partOf: string | null
  /** Its `partOf` stays empty: places follow from keys. */
  readonly draft: DraftClaim
}

export type ClaimantReason =
  | 'same-name'
  | 'abbreviation'
  | 'same-words'
  | 'part-of-name'
  | 'name-within'
  /** It is an authority of the side that is named. */
  | 'belongs'
  /** It shares a word, and claimed of the event before. */
  | 'one-word'

/** A recorded source that a claimant may be, and why. */
export interface KnownClaimant {
  readonly id: string
  readonly name: string
  readonly reason: ClaimantReason
  /** It claimed of the event before, or is a party of it. */
  readonly isOfEvent: boolean
}

export interface ReadingStatement {
  readonly key: string
  /** Empty for the event of the article. */
  readonly event: string
  readonly claimant: string
  readonly claimantKind: string
  readonly claimantCountry: string
  readonly ownVoice: boolean
  readonly via: string
  readonly statedOn: string
  readonly asOf: string
  /** The people that its figures count, where a claim does not say it. */
  readonly group: string
  /** The claimant in the words of the article; null for its own voice, and for marks by hand. */
  readonly said: string | null
  /** The relays in the words of the article that are no recorded source's name. */
  readonly saidVia: readonly string[]
  readonly matches: readonly KnownClaimant[]
  readonly claims: readonly ReadingClaim[]
}

export interface ReadingState {
  /** The fields of the document; it has no claims of its own. */
  readonly document: Draft
  readonly statements: readonly ReadingStatement[]
  /** How many things were added by hand, so that keys are never used twice. */
  readonly added: number
}
