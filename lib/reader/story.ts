/** An article while it is read. */
import type { NamedActor } from './actors'
import type { Speaker } from './claimants/pronouns'
import type { SuggestedClaim } from './reading'

/** What is known of an article before a sentence of it is read. */
export interface Story {
  /** The article as written, and as it was made easy to tag: of one length. */
  readonly article: string
  readonly text: string
  /** The year in which it appeared; null when that is not known. */
  readonly year: number | null
  /** The actors of the record that a claimant may be. */
  readonly actors: readonly NamedActor[]
  /** All who have spoken so far, in order. */
  readonly speakers: Speaker[]
  /** The statement told last, which "twelve of them" goes on with; null at the beginning. */
  last: Told | null
}

interface Told {
  readonly claims: SuggestedClaim[]
  readonly paragraph: number
}
