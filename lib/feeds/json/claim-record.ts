/** An element of a list as cells by column: a claim as the API tells it, or an object with columns as names. */

type Fields = ReadonlyMap<string, string>

/** Null for what is no object. Where it is no claim of the API, its own names are columns. */
export function fieldsOf(value: unknown): Fields | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  return isClaim(value)
    ? claimFields(value)
    : new Map(Object.entries(value).map(([name, one]) => [name, cellOf(one)]))
}

/** A number or a truth as a table writes it; a list or an object as its JSON, which no column takes. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

interface ToldClaim {
  readonly quantity: object
  readonly claimant: object
}

function isClaim(value: object): value is ToldClaim {
  const { quantity, claimant } = value as Partial<ToldClaim> // looked at right here
  return typeof quantity === 'object' && typeof claimant === 'object' && claimant !== null
}

/** The columns that are fields of the same name. */
const SAME = [
  'event',
  'ownVoice',
  'statedOn',
  'statedOnPrecision',
  'measure',
  'group',
  'category',
  'basis',
  'from',
  'asOf',
  'asOfPrecision',
  'asOfOffset',
  'method',
  'status',
]

function claimFields(claim: ToldClaim): Fields {
  const at = (...path: (string | number)[]): unknown =>
    path.reduce<unknown>(
      (value, key) =>
        value === null || typeof value !== 'object' ? undefined : Reflect.get(value, key),
      claim,
    )
  const ids = (value: unknown) =>
    (Array.isArray(value) ? value : []).map((one) => cellOf(one?.id ?? one)).join(' ')
  const publication = (name: string) => cellOf(at('appearances', 0, 'publication', name))
  const scope = at('scope')
  return new Map([
    ...SAME.map((name) => [name, cellOf(at(name))] as const),
    ['claimant', cellOf(at('claimant', 'id'))],
    ['via', ids(at('appearances', 0, 'via'))],
    ['publisher', cellOf(at('appearances', 0, 'publication', 'publisher', 'id'))],
    ['publicationTitle', publication('title')],
    ['publicationUrl', publication('url')],
    ['publishedAt', publication('publishedAt')],
    ['retrievedAt', publication('retrievedAt')],
    ['archivedUrl', publication('archivedUrl')],
    ['locator', cellOf(at('appearances', 0, 'locator'))],
    ['term', cellOf(at('appearances', 0, 'term'))],
    ['scope', (Array.isArray(scope) ? scope : []).join(';')],
    ['place', cellOf(at('place', 'name'))],
    ['placeAdmin', cellOf(at('place', 'admin'))],
    ['placeCode', cellOf(at('place', 'code'))],
    ['form', cellOf(at('quantity', 'form'))],
    ['value', cellOf(at('quantity', 'value'))],
    ['valueTo', cellOf(at('quantity', 'valueTo'))],
    ['low', cellOf(at('quantity', 'low'))],
    ['high', cellOf(at('quantity', 'high'))],
    ['level', cellOf(at('quantity', 'interval', 'level'))],
    ['wording', cellOf(at('quantity', 'wording'))],
    ['citing', ids(at('citing'))],
    ['disputes', ids(at('disputes'))],
    ['partOf', cellOf(at('partOf'))],
  ])
}
