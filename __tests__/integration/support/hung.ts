/** A process that takes the turn to write, says so, and keeps it. */
import { openStore } from '@/lib/store/open'
import { write } from '@/lib/store/write'

const [url = ''] = process.argv.slice(2)

async function main(): Promise<void> {
  const store = await openStore({ kind: 'postgres', url, replica: null }, Date.now)
  await write(store, 'hung', async () => {
    process.stdout.write('holds\n')
    await new Promise((done) => setTimeout(done, 600_000))
  })
}

void main()
