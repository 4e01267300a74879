/** Dates and hours in a wording, as patterns: stretches of text whose numbers are no counts. */
import type { NumberKind } from './kinds'
import { anyOf, listed } from './phrase'

const MONTHS = listed(`
  january, february, april, june, july, august, september, october, november, december, jan, feb, apr, jun,
  jul, aug, sep, sept, oct, nov, dec, mar, janvier, février, avril, juin, juillet, août, septembre, octobre,
  novembre, décembre, januar, februar, märz, juni, juli, oktober, dezember, enero, febrero, marzo, abril,
  mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, يناير, فبراير, مارس, أبريل, مايو,
  يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر, كانون الثاني, شباط, آذار, نيسان, أيار, حزيران, تموز,
  آب, أيلول, تشرين الأول, تشرين الثاني, كانون الأول, января, февраля, марта, апреля, мая, июня, июля, августа,
  сентября, октября, ноября, декабря
`)
function cases(month: string): string[] {
  const capital = month.charAt(0).toUpperCase() + month.slice(1)
  return [...new Set([month, capital, month.toUpperCase()])]
}
/** Months that are ordinary words in lower case, and French months that would be English verbs. */
const MONTH = String.raw`(?:${anyOf(MONTHS.flatMap(cases))}\.?|(?<!\p{L})(?:[mM]ai|mars|Mars|May|March|MAY|MARCH)(?!\p{L}))`
const DAY = String.raw`(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.|er)?`
const YEAR = String.raw`(?:1[89]|20)\d\d(?![\d.,'٬]?\d)`
/** Case is folded by hand for the months, so that "may" stays a verb. */
const date = (pattern: string) => new RegExp(pattern, 'gu')

/** Letters with which some month begins: most wordings have none of them, and need not be searched for all months. */
const MONTH_BEGINS = new RegExp(
  [...new Set([...MONTHS, 'mai', 'mars', 'may', 'march'].map((month) => month.slice(0, 3)))].join(
    '|',
  ),
  'i',
)

export interface Stretch {
  readonly kind: NumberKind
  readonly pattern: RegExp
  /** Every such stretch has this in it, which is found much faster. */
  readonly mark: RegExp
}

/** Stretches that hold no count at all, in the order in which they are looked for. */
export const STRETCHES: readonly Stretch[] = [
  {
    kind: 'date',
    mark: /-/,
    pattern: date(String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?(?!\d)`),
  },
  {
    kind: 'date',
    mark: /[/.]/,
    pattern: date(String.raw`(?<!\d)\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d)`),
  },
  {
    kind: 'date',
    mark: MONTH_BEGINS,
    pattern: date(
      String.raw`${DAY}\s*(?:-\s*${DAY}\s*)?(?:de |of )?${MONTH}(?:,? (?:de )?${YEAR})?`,
    ),
  },
  {
    kind: 'date',
    mark: MONTH_BEGINS,
    pattern: date(String.raw`${MONTH} ${DAY}(?!\d|[.,'٬ \u00a0]\d{3}(?!\d))(?:,? ${YEAR})?`),
  },
  { kind: 'date', mark: MONTH_BEGINS, pattern: date(String.raw`${MONTH} (?:de )?${YEAR}`) },
  {
    kind: 'time',
    mark: /:/,
    pattern: date(
      String.raw`(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?:[ \u00a0]?[ap]\.?m\.?(?!\p{L}))?`,
    ),
  },
  {
    kind: 'time',
    mark: /[apUG]/,
    pattern: date(
      String.raw`(?<!\d)\d{1,2}(?:[.]\d{2})?[ \u00a0]?(?:[ap]\.?m\.?(?!\p{L})|Uhr(?!\p{L})|GMT|UTC)`,
    ),
  },
  { kind: 'time', mark: /h/, pattern: date(String.raw`(?<!\d)\d{1,2}h\d{2}(?!\d)`) },
]
