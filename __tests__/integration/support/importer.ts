/** Works on the jobs of a store until it is killed, or there are none left: `importer.ts LOCATION`. */
import { randomBytes } from 'node:crypto'
import { workOn } from '@/lib/server/importing/jobs'
import { openStore } from '@/lib/store/open'

async function main(): Promise<void> {
  const store = await openStore(JSON.parse(process.argv[2] ?? ''), Date.now)
  process.stdout.write('at work\n')
  await workOn(store, randomBytes(8).toString('hex'))
  await store.close()
}

void main()
