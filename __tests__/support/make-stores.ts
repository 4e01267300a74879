/** Makes the stores that tests copy, once for a run: one with tables alone, one with what ships. */
import { join } from 'node:path'
import { seed } from '@/lib/server/seed/seed'
import { readShippedFiles } from '@/lib/server/seed/shipped-files'
import { openStore, type StoreLocation } from '@/lib/store/open'

const [folder = '', ...databases] = process.argv.slice(2)

async function main(): Promise<void> {
  const files = await readShippedFiles(process.cwd())
  for (const [index, contents] of ['empty', 'seeded'].entries()) {
    const url = databases[index]
    const locations: StoreLocation[] = [{ kind: 'sqlite', folder: join(folder, contents) }]
    if (url !== undefined) locations.push({ kind: 'postgres', url, replica: null })
    for (const location of locations) {
      const store = await openStore(location, Date.now)
      if (contents === 'seeded') await seed(store, files)
      await store.close()
    }
  }
}

void main()
