/** What the names in a table stand for: sources, events, places and words of the vocabulary, found by their whole names. */
import type { RowColumn } from '@/lib/feeds/claim-rows/columns'
import { foldName } from '@/lib/domain/fold'
import { FORMS } from '@/lib/domain/form'
import { MEASURES } from '@/lib/domain/measure'
import { BASES, CATEGORIES, METHODS } from '@/lib/domain/vocabulary'
import { formatCategory } from '@/lib/format/category'
import { LOCALES } from '@/lib/format/locale'
import { translatorFor, type Translate } from '@/lib/format/translator'
import type { FeedSource } from '@/lib/feeds/feed'
import type { FieldSource, Mapping } from '@/lib/feeds/mapping/mapping'
import type { Handle } from '@/lib/store/store'
import type { FileFault, FileName } from '../../importing/import-file'
import { textsIn } from '../../importing/look'
import type { ImportOptions } from '../../importing/options'
import { findActor, findEvent } from '../resolve-names'

/** The fields whose texts stand for something that is recorded, or for a word of the vocabulary. */
const NAME_FIELDS = [
  'event',
  'claimant',
  'publisher',
  'group',
  'measure',
  'category',
  'basis',
  'method',
  'form',
  'place',
] as const satisfies readonly RowColumn[]
type NameField = (typeof NAME_FIELDS)[number]

const ACTORS: readonly RowColumn[] = ['claimant', 'publisher', 'group']

/** The words of a field, each as every language of ours writes it. */
const VOCABULARY: Partial<
  Record<RowColumn, (t: Translate) => readonly (readonly [string, string])[]>
> = {
  measure: (t) => MEASURES.map((one) => [one, t(`measure.${one}`)]),
  category: (t) => CATEGORIES.map((one) => [one, formatCategory(one, t)]),
  basis: (t) => BASES.map((one) => [one, t(`basis.${one}`)]),
  method: (t) => METHODS.map((one) => [one, t(`method.${one}`)]),
  form: (t) => FORMS.map((one) => [one, t(`desk.forms.${one}`)]),
}

/** Null where nothing has that whole name, or several have it. */
export async function idOfName(
  db: Handle,
  field: RowColumn,
  text: string,
  event: string | null,
): Promise<string | null> {
  if (ACTORS.includes(field)) return idIn(await findActor(db, text))
  if (field === 'event') return idIn(await findEvent(db, text))
  if (field === 'place') return placeIn(db, text, event)
  return wordIn(field, text)
}

function idIn(
  found: Awaited<ReturnType<typeof findActor>> | Awaited<ReturnType<typeof findEvent>>,
) {
  return found.kind === 'found' ? found.one.id : null
}

function wordIn(field: RowColumn, text: string): string | null {
  const words = VOCABULARY[field]
  if (words === undefined) return null
  const wanted = foldName(text)
  for (const locale of LOCALES) {
    const word = words(translatorFor(locale)).find(
      ([id, label]) => id === text || foldName(label) === wanted,
    )
    if (word !== undefined) return word[0]
  }
  return null
}

/** The name by which the event lists the place. */
async function placeIn(db: Handle, text: string, event: string | null): Promise<string | null> {
  const found = event === null ? null : await findEvent(db, event)
  if (found?.kind !== 'found') return null
  const wanted = foldName(text)
  const place = found.one.places.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => foldName(one) === wanted),
  )
  return place?.name ?? null
}

/** Every name that the mapping reads from the table, with what it stands for. */
export async function namesIn(
  db: Handle,
  source: FeedSource,
  options: ImportOptions,
  mapping: Mapping,
): Promise<FileName[]> {
  const fields = NAME_FIELDS.flatMap((field) => {
    const said = mapping.fields[field]
    return said !== undefined && 'values' in said ? [{ field, said }] : []
  })
  const columns = fields.flatMap(({ said }) => ('column' in said ? [said.column] : []))
  const texts = columns.length === 0 ? null : await textsIn(source, options, new Set(columns))
  const event = constantOf(mapping.fields.event)
  const names: FileName[] = []
  for (const { field, said } of fields) {
    if (field === 'place' && event === null) continue
    const found =
      'column' in said
        ? (texts?.get(said.column) ?? [])
        : mapping.figures.map(({ column }) => column)
    for (const text of found) {
      const id = ownValue(said.values, text) ?? (await idOfName(db, field, text, event))
      names.push({ field, text, id })
    }
  }
  return names
}

function ownValue(values: Readonly<Record<string, string>>, text: string): string | null {
  return Object.hasOwn(values, text) ? (values[text] ?? null) : null
}

/** The mapping with what its names stand for; a name that is an id already needs no word. */
export function withNames(mapping: Mapping, names: readonly FileName[]): Mapping {
  const fields = { ...mapping.fields }
  for (const field of NAME_FIELDS) {
    const said = fields[field]
    if (said === undefined || !('values' in said)) continue
    fields[field] = { ...said, values: { ...said.values, ...valuesOf(field, names) } }
  }
  return { ...mapping, fields }
}

function valuesOf(field: NameField, names: readonly FileName[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((one) =>
      one.field === field && one.id !== null && one.id !== one.text ? [[one.text, one.id]] : [],
    ),
  )
}

/** The constants that were typed as names, as the ids of what they name; those of nobody are faults. */
export async function withIds(
  db: Handle,
  mapping: Mapping,
): Promise<{ readonly mapping: Mapping; readonly faults: readonly FileFault[] }> {
  const fields = { ...mapping.fields }
  const faults: FileFault[] = []
  for (const field of NAME_FIELDS) {
    const typed = constantOf(fields[field])
    if (typed === null || field === 'place') continue
    const id = await idOfName(db, field, typed, null)
    if (id === null) faults.push({ field, code: faultOf(field) })
    else fields[field] = { constant: id }
  }
  return { mapping: { ...mapping, fields }, faults }
}

function faultOf(field: NameField): FileFault['code'] {
  if (ACTORS.includes(field)) return 'unknown-source'
  return field === 'event' ? 'unknown-event' : 'unknown-word'
}

export function constantOf(said: FieldSource | undefined): string | null {
  return said !== undefined && 'constant' in said ? said.constant : null
}
