/** The lists of words hold together: every row names what the domain knows, and every phrase of harm is read in a sentence. */
import { MEASURES } from '@/lib/domain/measure'
import { SCOPE_TERMS } from '@/lib/domain/scope-terms'
import { CATEGORIES } from '@/lib/domain/vocabulary'
import { DEAD, type HarmRole } from '@/lib/reader/lexicons/harm'
import { HELD_AND_MOVED } from '@/lib/reader/lexicons/held-and-moved'
import { HURT_AND_MISSING } from '@/lib/reader/lexicons/hurt-and-missing'
import { LIMITS } from '@/lib/reader/lexicons/limits'
import { NOT_PEOPLE_NOUNS } from '@/lib/reader/lexicons/not-people'
import { PEOPLE } from '@/lib/reader/lexicons/people'
import { readWith } from '@/lib/reader/read'
import { rowsOf } from '@/lib/reader/text/phrases'
import { loadTagger, type Tagger } from '@/lib/reader/text/tagger'

const HARM = rowsOf(DEAD + HURT_AND_MISSING + HELD_AND_MOVED).map(
  ([phrase = '', measure = '', role = '']) => ({ phrase, measure, role }),
)

/** A sentence in which a phrase of each role tells of 37 people. */
const SENTENCE: Readonly<Record<HarmRole, (phrase: string) => string>> = {
  done: (phrase) => `On the island 37 people were ${phrase} in the storm.`,
  doing: (phrase) => `The storm went on ${phrase} 37 people.`,
  state: (phrase) => `On the island 37 people ${phrase} in the storm.`,
  count: (phrase) =>
    phrase === 'lives' ? 'The storm claimed 37 lives.' : `The storm caused 37 ${phrase}.`,
  of: (phrase) => `The storm led to the ${phrase} 37 people.`,
  toll: (phrase) =>
    / (?:at|to)$/u.test(phrase) ? `The ${phrase} 37.` : `The ${phrase} rose to 37 on Sunday.`,
  figure: (phrase) => `The storm killed 40 people; the ministry put ${phrase} at 37.`,
  among: (phrase) =>
    phrase.startsWith('of ')
      ? `Some 37 ${phrase} were women.`
      : /^(?:the|those)/u.test(phrase)
        ? `Then ${phrase} 37 women.`
        : `On the island 37 women were ${phrase}.`,
}

let tagger: Tagger
beforeAll(async () => {
  tagger = await loadTagger()
})

it.each(HARM)('“$phrase” ($role) is read as $measure', ({ phrase, measure, role }) => {
  expect(MEASURES).toContain(measure)
  expect(Object.keys(SENTENCE)).toContain(role)
  const { statements } = readWith(tagger, SENTENCE[role as HarmRole](phrase))
  const claims = statements.flatMap((statement) => statement.claims)
  expect(claims.map(({ quantity, ...claim }) => [quantity.value, claim.measure])).toContainEqual([
    37,
    role === 'figure' ? 'killed' : measure,
  ])
})

it('has each phrase of harm once', () => {
  const phrases = HARM.map(({ phrase }) => phrase)
  expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([])
})

it('gives people only categories of the domain', () => {
  for (const category of PEOPLE.values()) expect(CATEGORIES).toContain(category)
})

it('takes no noun for people and for something else', () => {
  expect([...PEOPLE.keys()].filter((noun) => NOT_PEOPLE_NOUNS.has(noun))).toEqual([])
})

it('limits figures by terms of the registry, or by words', () => {
  const terms = new Set<string>(SCOPE_TERMS.map(({ term }) => term))
  for (const [phrase, term = ''] of rowsOf(LIMITS)) {
    expect([phrase, terms.has(term) || term.startsWith('worded:')]).toEqual([phrase, true])
  }
})
