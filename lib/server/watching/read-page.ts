/** What the page of watched addresses shows. */
import type { WatchAnswer } from '@/lib/answers/watch-shapes'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { readImport } from '../importing/present-import'
import { readMappings } from '../importing/mappings'
import { theStore } from '../open'
import { readEvents } from '../reading/events'
import { importOptions } from '../importing/options'
import { readAllWatches } from './read-watches'

const MAX_EVENTS = 500

export type ImportSummary = Pick<
  ImportAnswer,
  'id' | 'state' | 'accepted' | 'duplicates' | 'held' | 'refused' | 'message'
>

export interface WatchesPage {
  readonly watches: readonly (WatchAnswer & { readonly last: ImportSummary | null })[]
  readonly removed: readonly WatchAnswer[]
  /** An import that only tells what would be recorded; null where none was tried. */
  readonly tried: ImportSummary | null
  readonly events: readonly { readonly id: string; readonly title: string }[]
  readonly mappings: readonly string[]
  readonly formats: readonly string[]
}

export async function readWatchesPage(tried: string | undefined): Promise<WatchesPage> {
  const [all, choices] = await Promise.all([readAllWatches(), readWatchChoices()])
  const watches = all.filter(({ state }) => state !== 'removed')
  return {
    watches: await Promise.all(
      watches.map(async (watch) => ({
        ...watch,
        last: watch.import === null ? null : await readImport(watch.import),
      })),
    ),
    removed: all.filter(({ state }) => state === 'removed'),
    tried: tried === undefined ? null : await readImport(tried),
    ...choices,
  }
}

/** What the form of a spreadsheet offers. */
export async function readWatchChoices(): Promise<
  Pick<WatchesPage, 'events' | 'mappings' | 'formats'>
> {
  const [{ events }, mappings] = await Promise.all([
    readEvents({ limit: MAX_EVENTS }),
    readMappings(await theStore()),
  ])
  return {
    events: events.map(({ id, title }) => ({ id, title })),
    mappings: mappings.map(({ name }) => name),
    formats: importOptions.shape.format.options,
  }
}
