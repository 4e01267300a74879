/** An event's own facts as the fields of a form, and what of them a form changes. */
import type { EventInput } from '@/lib/domain/event'
import type { Precision } from '@/lib/domain/time'
import { LOCALES, DEFAULT_LOCALE } from '@/lib/format/locale'
import { typedDate } from './dates'
import { orNull } from './draft-claims'

type Form = Readonly<Record<string, string>>
/** The fields of an event that a form changes; what it leaves as it was shown is left out. */
export type EventChanges = Readonly<Partial<Record<keyof EventInput, unknown>>>

/** The languages of an event's names: those of the pages, then others that it has already. */
export function languagesOf({ titles, summaries }: EventInput): string[] {
  const own = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE)
  return [...new Set<string>([...own, ...Object.keys(titles), ...Object.keys(summaries)])]
}

/** The fields as they stand, by their names in the forms. */
export function formOfEvent(event: EventInput): Record<string, string> {
  const { titles, summaries } = event
  const others = languagesOf(event).flatMap((language) => [
    [`title-${language}`, titles[language] ?? ''],
    [`summary-${language}`, summaries[language] ?? ''],
  ])
  return {
    title: event.title,
    summary: event.summary,
    ...Object.fromEntries(others),
    kind: event.kind,
    startedOn: dayText(event.startedOn, event.startedOnPrecision),
    endedOn: event.endedOn === null ? '' : dayText(event.endedOn, event.endedOnPrecision),
    timeZone: event.timeZone ?? '',
    countries: event.countries.join(' '),
    parent: event.parent ?? '',
    glide: event.glide ?? '',
    parties: event.parties.map(({ actor, side }) => `${actor}; ${side}`).join('\n'),
  }
}

/** A month and a year are typed as such; a week by its first day, and stays one where that is not changed. */
function dayText(date: string, precision: Precision): string {
  if (precision === 'year') return date.slice(0, 4)
  return precision === 'month' ? date.slice(0, 7) : date
}

/** `sourceId` gives the id of a source that was typed by its name; a name that is none stays as it is. */
export async function changesOfForm(
  seen: EventInput,
  form: Form,
  sourceId: (typed: string) => Promise<string>,
  eventId: (typed: string) => Promise<string>,
): Promise<EventChanges> {
  const before = formOfEvent(seen)
  const at = (field: string) => (form[field] ?? '').trim()
  const isChanged = (field: string) =>
    form[field] !== undefined && lines(form[field]) !== lines(before[field] ?? '')
  const changes: Record<string, unknown> = {}
  for (const field of ['title', 'kind', 'summary'] as const) {
    if (isChanged(field)) changes[field] = at(field)
  }
  for (const field of ['timeZone', 'glide'] as const) {
    if (isChanged(field)) changes[field] = orNull(at(field))
  }
  if (isChanged('startedOn')) {
    const { date, precision = 'day' } = typedDate(at('startedOn'), null)
    Object.assign(changes, { startedOn: date, startedOnPrecision: precision })
  }
  if (isChanged('endedOn')) {
    const { date, precision = 'day' } = typedDate(at('endedOn'), null)
    Object.assign(changes, { endedOn: orNull(date), endedOnPrecision: precision })
  }
  if (isChanged('countries')) changes['countries'] = countriesIn(at('countries'))
  if (isChanged('parent')) {
    changes['parent'] = at('parent') === '' ? null : await eventId(at('parent'))
  }
  if (isChanged('parties')) changes['parties'] = await partiesIn(at('parties'), sourceId)
  for (const [field, texts] of [
    ['title', 'titles'],
    ['summary', 'summaries'],
  ] as const) {
    const after = inLanguages(seen[texts], field, form)
    if (JSON.stringify(after) !== JSON.stringify(seen[texts])) changes[texts] = after
  }
  return changes
}

export function countriesIn(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;،؛]+/u)
    .filter((code) => code !== '')
}

/** A party is a line: the source, then its side. */
export function partiesIn(
  text: string,
  sourceId: (typed: string) => Promise<string>,
): Promise<{ readonly actor: string; readonly side: string }[]> {
  return Promise.all(
    linesOf(text).map(async (line) => {
      const [name = '', side = ''] = partsOf(line)
      return { actor: await sourceId(name), side }
    }),
  )
}

/** The texts with what the form says in each language; an emptied one is taken away. A language may be added by its tag. */
function inLanguages(
  texts: Readonly<Record<string, string>>,
  field: 'title' | 'summary',
  form: Form,
): Record<string, string> {
  const after = { ...texts }
  const tag = (form['language'] ?? '').trim()
  const said = Object.entries(form).flatMap(([name, value]) => {
    const [, language] = new RegExp(`^${field}-(.+)$`).exec(name) ?? []
    if (language === undefined) return []
    return [[language === 'other' ? tag : language, value.trim()] as const]
  })
  for (const [language, value] of said) {
    if (value !== '') after[language] = value
    else if (language !== '') delete after[language]
  }
  return after
}

export const linesOf = (text = '') =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const partsOf = (line: string) => line.split(/[;؛]/u).map((part) => part.trim())

/** A browser sends the ends of lines as two characters each. */
const lines = (text: string) => text.replaceAll('\r\n', '\n').trim()
