/** The limits that a figure may have within its event, in words, for a reader who looks them up. */
import { messagesIn, type Messages, type Words } from './translator'

export type LimitTerm = keyof Messages['scope']['phrase']

/** Stands for the actor, the country or the words that a limit names. */
const ANY = '…'

export interface LimitMeaning {
  readonly phrase: string
  readonly means: string
}

/** Every limit in the order of the catalogue, which keeps those of one kind together. */
export function limitMeanings({ locale, t }: Words): readonly LimitMeaning[] {
  const terms = Object.keys(messagesIn(locale).scope.phrase) as LimitTerm[] // its own keys
  return terms.map((term) => ({
    phrase: t(`scope.phrase.${term}`, { actor: ANY, country: ANY, words: ANY }),
    means: t(`scope.means.${term}`),
  }))
}
