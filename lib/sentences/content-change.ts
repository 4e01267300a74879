/** What a revision of a source, an event or a publication changed, a line for each field, with what was before. */
import { joinWith } from '@/lib/format/list'
import type { Messages, Words } from '@/lib/format/translator'

interface ContentChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

type NamedField = keyof Messages['content-field']
const FIELDS = [
  'admin',
  'aliases',
  'archivedUrl',
  'code',
  'contentHash',
  'countries',
  'country',
  'described',
  'endedOn',
  'endedOnPrecision',
  'extent',
  'glide',
  'kind',
  'lat',
  'lon',
  'memberOf',
  'merged',
  'mergedInto',
  'name',
  'names',
  'ownLanguage',
  'parent',
  'parties',
  'places',
  'precision',
  'publishedAt',
  'publisher',
  'retrievedAt',
  'shortName',
  'shortNames',
  'startedOn',
  'startedOnPrecision',
  'summaries',
  'summary',
  'timeZone',
  'title',
  'titles',
  'url',
] as const satisfies readonly NamedField[]

/** A longer text is cut: the record itself has the whole. */
const MAX_TEXT = 240

export function contentLines({ field, before, after }: ContentChange, words: Words): string[] {
  const name = fieldName(field, words)
  if (isList(before, after)) return listLines(name, asList(before), asList(after), words)
  if (isRecord(before) || isRecord(after)) return recordLines(name, before, after, words)
  return [changeLine(name, before, after, words)]
}

function fieldName(field: string, { t }: Words): string {
  const known = FIELDS.find((one) => one === field)
  return known === undefined ? field : t(`content-field.${known}`)
}

function changeLine(field: string, before: unknown, after: unknown, words: Words): string {
  return words.t('claim.revision-change', {
    field,
    before: valueText(before, words),
    after: valueText(after, words),
  })
}

/** What was in the list and is not, and the other way round; an entry that was changed tells each of its fields. */
function listLines(
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
  words: Words,
): string[] {
  const textsOf = (list: readonly unknown[]) => new Set(list.map(keyOf))
  const [were, are] = [textsOf(before), textsOf(after)]
  const isGone = (one: unknown) => !are.has(keyOf(one))
  const isCome = (one: unknown) => !were.has(keyOf(one))
  const [gone, come] = [before.filter(isGone), after.filter(isCome)]
  if (gone.length === 0 && come.length === 0) return [changeLine(field, before, after, words)]
  // An entry was changed, rather than taken away and another added, where both stand at one place of the list.
  const isInPlace =
    before.length === after.length &&
    before.every((one, index) => isGone(one) === isCome(after[index]))
  if (isInPlace && gone.every(isRecord)) {
    return gone.flatMap((one, index) => entryLines(field, one, come[index], words))
  }
  return [
    ...gone.map((one) => words.t('changes.gone', { field, value: valueText(one, words) })),
    ...come.map((one) => words.t('changes.come', { field, value: valueText(one, words) })),
  ]
}

function entryLines(field: string, before: unknown, after: unknown, words: Words): string[] {
  const named = `${field}${words.t('list.comma')}${valueText(before, words)}`
  return recordLines(named, before, after, words)
}

function recordLines(name: string, before: unknown, after: unknown, words: Words): string[] {
  const [one, other] = [asRecord(before), asRecord(after)]
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return keys
    .filter((key) => keyOf(one[key]) !== keyOf(other[key]))
    .map((key) =>
      changeLine(
        `${name}${words.t('list.comma')}${fieldName(key, words)}`,
        one[key],
        other[key],
        words,
      ),
    )
}

function valueText(value: unknown, words: Words): string {
  const { t } = words
  if (value === undefined || value === null || value === '') return t('changes.nothing')
  if (typeof value === 'boolean') return t(value ? 'changes.yes' : 'changes.no')
  if (Array.isArray(value)) {
    if (value.length === 0) return t('changes.nothing')
    return cut(
      joinWith(
        'semicolon',
        value.map((one) => valueText(one, words)),
        words,
      ),
    )
  }
  if (!isRecord(value)) return cut(String(value))
  const { name, actor, side } = value
  if (typeof name === 'string') return cut(name)
  const texts = typeof actor === 'string' ? [actor, side] : Object.values(value)
  return cut(
    joinWith(
      'comma',
      texts.map((one) => valueText(one, words)),
      words,
    ),
  )
}

/** A record is the same in whatever order its fields were written. */
function keyOf(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, one: unknown) =>
    isRecord(one) ? Object.fromEntries(Object.entries(one).sort()) : one,
  )
}

const cut = (text: string) => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const asRecord = (value: unknown) => (isRecord(value) ? value : {})
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const isList = (before: unknown, after: unknown) => Array.isArray(before) || Array.isArray(after)
