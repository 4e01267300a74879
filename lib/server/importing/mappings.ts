/** The mappings of this house: by name, and by the header that each is remembered by. */
import { FileRefused } from '@/lib/feeds/feed'
import { withoutReasons } from '@/lib/feeds/claim-rows/columns'
import { headerKey, mappingInput, type Mapping } from '@/lib/feeds/mapping/mapping'
import { readNewest } from '@/lib/store/in-snapshot'
import { findMapping, listMappings, mappingOfHeader, putMapping } from '@/lib/store/mappings'
import type { Store } from '@/lib/store/store'
import { write } from '@/lib/store/write'
import type { ImportOptions } from './options'

/** The mapping that came with the file, or the one that is named; null where neither is. */
export async function namedMapping(
  store: Store,
  { ownMapping, mapping }: ImportOptions,
): Promise<Mapping | null> {
  if (ownMapping !== undefined) return ownMapping
  if (mapping === undefined) return null
  const kept = await readNewest(store, (db) => findMapping(db, mapping))
  if (kept === null) throw new FileRefused(`No mapping has the name ${mapping}`)
  return mappingInput.parse(kept.content)
}

/**
 * Told with the import, so that nobody wonders how its columns were read. A file of refused rows has the header of its
 * import behind the columns of the reasons.
 */
export async function rememberedMapping(
  store: Store,
  header: readonly string[],
): Promise<Mapping | null> {
  const kept = await readNewest(store, (db) =>
    mappingOfHeader(db, headerKey(withoutReasons(header))),
  )
  return kept === null ? null : mappingInput.parse(kept.content)
}

export async function readMappings(store: Store): Promise<Mapping[]> {
  return (await readNewest(store, listMappings)).map(({ content }) => mappingInput.parse(content))
}

/** True where something changed. */
export function keepMapping(store: Store, by: string, mapping: Mapping): Promise<boolean> {
  return write(store, by, ({ db, at }) =>
    putMapping(db, mapping.name, headerKey(mapping.header), mapping, { at, by }),
  )
}
