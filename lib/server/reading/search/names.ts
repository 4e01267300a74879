/** What each word of a search names: sources, events with their countries, and places within events. */
import { LOCALES } from '@/lib/format/locale'
import { wordsIn } from '@/lib/domain/words/question'
import { holds } from '@/lib/store/search'
import type { Handle, Store } from '@/lib/store/store'
import { cached } from '../../cache'
import { loadEvents } from '../event-contents'

/** The names of an event as single words. */
interface EventNames {
  readonly id: string
  /** Its titles, its id, its countries in each language, and the names of its whole extent. */
  readonly words: readonly string[]
  readonly places: readonly { readonly name: string; readonly words: readonly string[] }[]
}

/** A word of a search with all that it names. */
export interface NamedWord {
  readonly word: string
  readonly sources: ReadonlySet<string>
  readonly events: ReadonlySet<string>
  /** The names of places, by event. */
  readonly places: ReadonlyMap<string, readonly string[]>
}

/** Names of more events than that are not looked at; the most recently changed are. */
const MAX_EVENTS = 2_000
const MAX_SOURCES = 1_000

export function namesNothing({ sources, events, places }: NamedWord): boolean {
  return sources.size === 0 && events.size === 0 && places.size === 0
}

export async function namesIn(
  store: Store,
  db: Handle,
  turn: number,
  words: readonly string[],
): Promise<NamedWord[]> {
  const directory = await readEventNames(store, db, turn)
  const named: NamedWord[] = []
  for (const word of words) {
    const places = new Map(
      directory.flatMap((event) => {
        const names = event.places.filter((place) => isAmong(word, place.words))
        return names.length === 0 ? [] : [[event.id, names.map(({ name }) => name)] as const]
      }),
    )
    const events = directory.filter((event) => isAmong(word, event.words)).map(({ id }) => id)
    named.push({
      word,
      sources: new Set(await sourcesNamed(db, word)),
      events: new Set(events),
      places,
    })
  }
  return named
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}]/u

/** True for a word that begins one of these; a short one must be the whole of it, since "un" begins many. */
export function isAmong(word: string, words: readonly string[]): boolean {
  if (WITHOUT_SPACES.test(word)) return words.some((other) => other.includes(word))
  return word.length < 3 ? words.includes(word) : words.some((other) => other.startsWith(word))
}

async function sourcesNamed(db: Handle, word: string): Promise<string[]> {
  const rows = await db
    .selectFrom('actors')
    .select(['id', 'search'])
    .where(holds(word))
    .orderBy('id')
    .limit(MAX_SOURCES)
    .execute()
  return rows.filter(({ search }) => isAmong(word, wordsIn(search))).map(({ id }) => id)
}

async function readEventNames(
  store: Store,
  db: Handle,
  turn: number,
): Promise<readonly EventNames[]> {
  const answer = await cached(store, ['event-names', turn], async () => {
    const rows = await db
      .selectFrom('events')
      .select('id')
      .orderBy('updated_at', 'desc')
      .orderBy('id')
      .limit(MAX_EVENTS)
      .execute()
    const events = await loadEvents(
      db,
      rows.map(({ id }) => id),
      null,
    )
    return [...events.values()].map(({ id, title, titles, countries, places }): EventNames => {
      const namesOf = ({ name, admin, aliases }: (typeof places)[number]) =>
        wordsIn([name, admin ?? '', ...aliases].join(' '))
      const extents = places.filter(({ extent }) => extent).flatMap(namesOf)
      const own = wordsIn(
        [id, title, ...Object.values(titles), ...countries.flatMap(countryNames)].join(' '),
      )
      return {
        id,
        words: [...own, ...extents],
        places: places
          .filter(({ extent }) => !extent)
          .map((place) => ({ name: place.name, words: namesOf(place) })),
      }
    })
  })
  return answer ?? []
}

const REGIONS = LOCALES.map(
  (locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }),
)

function countryNames(code: string): string[] {
  return REGIONS.map((names) => names.of(code) ?? '')
}
