/** What a number in a wording is, where it is no count: lists of the words around it that say so. */
export type NumberKind =
  | 'count'
  /** A calendar year, a date or an hour. */
  | 'year'
  | 'date'
  | 'time'
  /** The level of an interval: the 95 of "95 % interval". */
  | 'level'
  /** A part of a whole: "34 %", "one in five". */
  | 'share'
  /** A figure for so and so many people or for a stretch of time, and what it is reckoned by: "2 per 10,000 per day". */
  | 'rate'
  | 'duration'
  | 'age'
  /** A length, weight, sum of money or strength of a quake. */
  | 'measurement'
  /** A place in an order, or part of a name: "3rd", "Resolution 2334", "M23". */
  | 'name'

/** Text right before or right after a number that says what it is; the first that fits decides. */
interface Surrounding {
  readonly kind: Exclude<NumberKind, 'count'>
  readonly before?: RegExp
  readonly after?: RegExp
  /** The number itself, where not every number can be of this kind. */
  readonly number?: RegExp
}

const SPACE = '[ \u00a0]*'
const PER_CENT = String.raw`(?:%|per ?cent(?!\p{L})|pct(?!\p{L})|percentage points?|pour cent(?!\p{L})|prozent|por ciento|процент\p{L}*|بالمئة|بالمائة|في المئة|في المائة|%)`
const PER = String.raw`(?:per|every|pro|je|pour|لكل)`
const TIME_UNIT = String.raw`(?:days?|weeks?|months?|years?|hours?|minutes?|jours?|mois|an|ans|année|semaines?|heures?|tagen?|tage?|wochen?|monaten?|jahren?|stunden?|días?|semanas?|meses|años?|horas?|يوم|أيام|يوما|أسبوع|شهر|أشهر|سنة|سنوات|ساعة|ساعات|дней|дня|лет)(?!\p{L})`
const YEARLY = /^(?:1[89]|20)\d\d$/u

const SURROUNDINGS: readonly Surrounding[] = [
  {
    kind: 'level',
    after: new RegExp(
      String.raw`^${SPACE}-?${PER_CENT}${SPACE}-?(?:confidence|credible|uncertainty|prediction|interval|range|ci(?!\p{L})|ui(?!\p{L})|i\.?c\.?(?!\p{L})|intervalle|konfidenz|vertrauens|de confiance)`,
      'iu',
    ),
  },
  { kind: 'share', after: new RegExp(`^${SPACE}-?${PER_CENT}`, 'iu') },
  { kind: 'share', after: /^[ \u00a0-](?:thirds?|quarters?|fifths?|sixths?|tenths?)(?!\p{L})/iu },
  { kind: 'name', before: /(?<!\p{L})(?:day|tag|jour|día) $/iu, after: /^[ \u00a0]*[:)]/u },
  { kind: 'measurement', after: /^-strong(?!\p{L})/iu },
  {
    kind: 'rate',
    before: new RegExp(
      String.raw`(?:(?<!\p{L})(?:per|for every|pour|pro|je|لكل)|/)${SPACE}$`,
      'iu',
    ),
    number: /^(?:[1-9]0+|[1-9]\D?0{3}(?:\D?0{3})*|[1-9]0+(?:\D0{3})+)$/u,
  },
  {
    kind: 'rate',
    after: new RegExp(
      String.raw`^${SPACE}(?:[\p{L}'-]+ ){0,3}(?:(?:${PER} )(?:\d|(?:hundred|thousand|million|capita|head|person|inhabitants?)(?!\p{L}))|/ ?1[.,' ]?0|per ${TIME_UNIT}|par (?:jour|semaine|mois|an)(?!\p{L})|pro (?:tag|woche|monat|jahr)(?!\p{L})|a (?:day|week|month|year)(?!\p{L})(?! (?:after|later|earlier|before|ago|of|when|on))|في اليوم|يوميا)`,
      'iu',
    ),
  },
  { kind: 'rate', before: /(?<!\p{L})(?:rate|ratio|taux|quote)(?: (?:of|is|was|de|von))?:? ?$/iu },
  {
    kind: 'age',
    after:
      /^[ \u00a0]*-?(?:years?|months?|ans|jahre|años)?[ -]?(?:olds?|-jährig\p{L}*|jährig\p{L}*|d'âge|âgée?s?)(?!\p{L})/iu,
  },
  {
    kind: 'age',
    before:
      /(?<!\p{L})(?:aged|age|under the age of|over the age of|âgée?s? de|ages)(?: (?:between|of))? (?:\d+(?:-| and | to ))?$/iu,
  },
  {
    kind: 'age',
    after: /^[ \u00a0]*(?:years of age|ans)(?!\p{L})/iu,
    before: /(?<!\p{L})(?:de|plus de|moins de) $/iu,
  },
  {
    kind: 'age',
    after:
      /^[ \u00a0]*(?:-?летн\p{L}*|тилетн\p{L}*|տարեկան\p{L}*|(?:عاما|سنة) عمر\p{L}*)(?!\p{L})/iu,
  },
  {
    kind: 'date',
    before:
      /(?:հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|նոյեմբերի|դեկտեմբերի)[ \u00a0]*$/iu,
  },
  { kind: 'duration', after: new RegExp(String.raw`^(?:${SPACE}|-)${TIME_UNIT}`, 'iu') },
  {
    kind: 'measurement',
    before:
      /(?:[$€£¥₹]|(?<!\p{L})(?:us\$|usd|eur|rs\.?|magnitude|magnitudes? of|m(?=w?\d)|mw))[ \u00a0]*$/iu,
  },
  {
    kind: 'measurement',
    after:
      /^[ \u00a0]*-?(?:[$€£¥₹]|(?:km|kms|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|mm|cm|kg|tonnes?|tons?|hectares?|acres?|dollars?|euros?|usd|eur|magnitude|°c?|км|километр\p{L}*|метр\p{L}*|тонн\p{L}*|руб\p{L}*|долл\p{L}*|كم|كلم|كيلومتر\p{L}*|مترا?|دولارا?|կմ|կիլոմետր\p{L}*)(?!\p{L}))/iu,
  },
  { kind: 'name', after: /^(?:st|nd|rd|th|ème|er|ère|º|ª)(?!\p{L})/iu },
  {
    kind: 'name',
    before:
      /(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]-?|(?:#|№|(?<!\p{L})(?:no\.|nos\.|nr\.|resolution|article|paragraph|page|bulletin|annex|phase|unit|flight))[ \u00a0]*)$/iu,
  },
  { kind: 'name', after: /^(?:[\p{Script=Latin}]|-[A-Z]\p{L}*\d)/u },
  {
    kind: 'year',
    number: YEARLY,
    before:
      /(?<!\p{L})(?:in|since|until|till|during|year|en|depuis|jusqu'en|im jahr|seit|bis|desde|hasta|عام|سنة|منذ|год|в|с)[ \u00a0]*$/iu,
  },
  {
    kind: 'year',
    number: YEARLY,
    before: /(?<!\p{L})(?:from|by|before|after|of)[ \u00a0]*$/iu,
    after: /^[ \u00a0]*(?:$|[.,;:)]|-|to |until )/iu,
  },
  {
    kind: 'year',
    number: YEARLY,
    before: /(?<!\p{L})between $/iu,
    after: /^ and (?:1[89]|20)\d\d(?![ \u00a0]*[\d\p{L}])/iu,
  },
  { kind: 'year', number: YEARLY, after: /^[ \u00a0]?(?:年|년|год|году|г\.)/u },
  { kind: 'year', number: YEARLY, before: /[(,][ \u00a0]*$/u, after: /^[ \u00a0]*[),;]/u },
  {
    kind: 'year',
    number: YEARLY,
    before: /(?<!\p{L})(?:1[89]|20)\d\d[ \u00a0]*(?:-|\/|to|and|à|bis|a|حتى|إلى)[ \u00a0]*$/iu,
  },
  {
    kind: 'year',
    number: YEARLY,
    after: /^[ \u00a0]*[-/][ \u00a0]*(?:1[89]|20)\d\d(?!\d)(?![ \u00a0]*\p{L})/u,
  },
]

/** The kind that the text around a number gives it; a count where nothing speaks against it. */
export function kindOf(number: string, before: string, after: string): NumberKind {
  const found = SURROUNDINGS.find(
    (surrounding) =>
      (surrounding.number?.test(number) ?? true) &&
      (surrounding.before?.test(before) ?? true) &&
      (surrounding.after?.test(after) ?? true),
  )
  return found?.kind ?? 'count'
}

/** "One in five", "3 out of 10": both numbers are a share. */
export const ONE_IN_SO_MANY =
  /^[ \u00a0]*(?:in|out of|sur|von|de cada)[ \u00a0]+(?:every[ \u00a0]+)?$/iu
