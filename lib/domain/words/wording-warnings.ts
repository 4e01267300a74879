/** What a writer should look at again because of a wording: an import holds such a row for a person. */
import { changeOf } from './change'
import { isDoubtful } from './doubts'
import { FEAR, OUTLOOK } from './form-phrases'
import { isFormula } from './formula'
import { noneAt } from './none'
import { AFFECTED_WITHIN, EXPOSED, IN_REACH } from './not-people'
import { notPeopleOf } from './nouns'
import type { WordedNumber } from './number'
import { plainNumbers } from './numbers'
import { anyOf, anywhere } from './phrase'
import { plainText } from './plain-text'
import { formOtherwise, kindOtherwise, measureOtherwise } from './said-otherwise'
import { scopeWarnings, type ScopeWords } from './scope-words'
import { canMean, type StatedNumbers } from './wording-refusals'

export const WORDING_WARNING_CODES = [
  'wording-differs',
  'not-people',
  'not-a-count',
  'a-change',
  'doubtful-words',
  'scope-in-words',
] as const

export interface WordingWarning {
  readonly code: (typeof WORDING_WARNING_CODES)[number]
  readonly message: string
}

/** What else is known of the claim; whatever is left out is taken as not said. */
export interface WordingContext {
  readonly measure?: string
  readonly basis?: string
  readonly scope?: readonly string[]
  /** The registry of scopes, with the words in sources that suggest each. */
  readonly scopeTerms?: readonly ScopeWords[]
}

export function wordingWarnings(
  quantity: StatedNumbers,
  wording: string,
  context: WordingContext = {},
): WordingWarning[] {
  const { text } = plainText(wording)
  const numbers = plainNumbers(text)
  const value = quantity.value
  const warnings = value === null ? [] : valueWarnings(value, quantity, text, numbers, context)
  const { measure } = context
  const beside = { form: quantity.form, value, measure }
  const outlook = outlookWarning(text, context)
  if (warnings.length === 0 && outlook === null) {
    for (const message of [formOtherwise(text, beside), measureOtherwise(text, beside)]) {
      if (message !== null) warnings.push({ code: 'wording-differs', message })
    }
  }
  if (outlook && !warnings.some(({ code }) => code === 'not-a-count')) warnings.push(outlook)
  // A form asks about these words too; what is told of the number already says more.
  if (value !== null && warnings.length === 0 && isDoubtful(text)) warnings.push(doubt(value))
  const { scope = [], scopeTerms = [] } = context
  return [...warnings, ...scopeWarnings(wording, scope, scopeTerms)]
}

function doubt(value: number): WordingWarning {
  const message = `the words may not say ${value}: they deny, multiply, compare or condition a number; record what they say, or quote the words that hold it`
  return { code: 'doubtful-words', message }
}

const FORMULA = 'the words are a formula of a spreadsheet: quote what the source said'

/** The warnings about the number itself. Where it stands twice, one place that is in order is enough. */
function valueWarnings(
  value: number,
  quantity: StatedNumbers,
  text: string,
  numbers: readonly WordedNumber[],
  context: WordingContext,
): WordingWarning[] {
  if (isFormula(text)) return [{ code: 'wording-differs', message: FORMULA }]
  const warnings: WordingWarning[] = []
  const differs = differenceOf(quantity, text, numbers)
  if (differs) warnings.push({ code: 'wording-differs', message: differs })
  const own = numbers.filter((number) => number.value === value && isFigure(number))
  const first = own[0]
  if (!first) return [...warnings, ...kindWarnings(value, numbers)]

  const things = own.map((number) => notPeopleOf(text, number, numbers, context.measure))
  const thing = things[0]
  if (thing && things.every((found) => found !== null)) {
    warnings.push({
      code: 'not-people',
      message: `the words say "${first.text} ${thing.noun}": ${thing.what} no people; leave it, or wait for a number of people`,
    })
  }
  const counts = own.filter(({ kind }) => kind === 'count')
  if (counts.length === 0) {
    const what = first.kind === 'share' ? 'a share' : 'a rate'
    warnings.push({
      code: 'not-a-count',
      message: `in the words, ${first.text} is ${what} and no count of people: leave ${value}, or wait for a count`,
    })
  } else if (counts.every((number) => isExposed(text, number))) {
    warnings.push({
      code: 'not-a-count',
      message: `in the words, ${first.text} is the number of people exposed or at risk, not of people harmed: leave it`,
    })
  }
  const changes = counts.map((number) => changeOf(text, number))
  const isPeriod = context.basis === 'period'
  const areChanges = changes.every(
    (kind) => kind === 'change' || (kind === 'addition' && !isPeriod),
  )
  if (counts.length > 0 && areChanges) {
    warnings.push({
      code: 'a-change',
      message: `in the words, ${first.text} is how much the figure changed, and no total: record the new total, or a figure for a period`,
    })
  }
  return warnings
}

function kindWarnings(value: number, numbers: readonly WordedNumber[]): WordingWarning[] {
  const other = kindOtherwise(value, numbers)
  if (other === null) return []
  const message = `in the words, ${other.text} is ${other.what} and no count of people: leave ${value}, or quote the words that hold the number`
  return [{ code: 'not-a-count', message }]
}

/** What can be meant as the figure: not a date, a level, an age, a length or part of a name. */
function isFigure({ kind }: WordedNumber): boolean {
  return kind === 'count' || kind === 'share' || kind === 'rate'
}

/** Says that the words hold numbers, and not those that are recorded. */
function differenceOf(
  { value, valueTo, interval }: StatedNumbers,
  text: string,
  numbers: readonly WordedNumber[],
): string | null {
  const counts = numbers.filter(({ kind }) => kind === 'count')
  const figures = counts.length > 0 ? counts : numbers.filter(isFigure)
  // "one" and "thousand" alone are often no numbers: they may be the value, but contradict none.
  const sure = figures.filter(({ reading, certain }) => certain || reading !== 'words')
  if (sure.length === 0) return null
  const says = (stated: number) =>
    figures.some((number) => canMean(number, stated)) || (stated === 0 && noneAt(text) !== Infinity)
  const stated = [value, valueTo, interval?.low, interval?.high].filter(
    (number) => number !== null && number !== undefined,
  )
  const missing = stated.filter((number) => !says(number))
  if (missing.length === 0) return null
  const said = [...new Set(sure.map((number) => number.value))].join(', ')
  return `the words say ${said}, the figure says ${missing.join(', ')}: correct one of them, or quote the words that hold the number`
}

const EXPOSED_AFTER = new RegExp(`^[^,;.:()\\d]{0,40}?${anyOf(EXPOSED)}`, 'iu')
const EXPOSED_BEFORE = new RegExp(`${anyOf(EXPOSED)}[ \u00a0]*[:=][ \u00a0]*$`, 'iu')

function isExposed(text: string, { start, end }: WordedNumber): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  return EXPOSED_AFTER.test(after) || EXPOSED_BEFORE.test(before) || IN_REACH.test(after)
}

const OUTLOOKS = anywhere(OUTLOOK)
const FEARS = anywhere(FEAR)

function outlookWarning(text: string, { scope = [] }: WordingContext): WordingWarning | null {
  const reach = AFFECTED_WITHIN.exec(text)?.[0]
  if (reach) {
    return {
      code: 'not-a-count',
      message: `the words say "${reach}": people within reach are exposed, and no count of people harmed; leave it`,
    }
  }
  const outlook = OUTLOOKS.exec(text)?.[0]
  if (outlook) {
    return {
      code: 'not-a-count',
      message: `the words say "${outlook}": an outlook or a probability is no count of people; leave it`,
    }
  }
  const fear = scope.includes('presumed') ? undefined : FEARS.exec(text)?.[0]
  if (!fear) return null
  return {
    code: 'not-a-count',
    message: `the words say "${fear}": a fear is no count; leave it, or record it with the scope presumed`,
  }
}
