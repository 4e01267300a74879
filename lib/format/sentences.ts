/** Sentences of a running text, as the language ends them. */
import { intlTag, type Locale } from './locale'

/** The first sentence, and what follows it. */
export function firstSentence(
  text: string,
  locale: Locale,
): readonly [first: string, rest: string] {
  const segments = new Intl.Segmenter(intlTag(locale), { granularity: 'sentence' }).segment(text)
  const [first] = segments
  const length = first?.segment.length ?? text.length
  return [text.slice(0, length).trim(), text.slice(length).trim()]
}
