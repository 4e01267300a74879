/** A process that seeds a new store in its own locale and time zone, and says the ids of some views. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replaceStore } from '@/lib/server/open'
import { seed } from '@/lib/server/seed/seed'
import { readShippedFiles } from '@/lib/server/seed/shipped-files'
import { makeSnapshot } from '@/lib/server/snapshots/make'
import type { Renderer } from '@/lib/server/snapshots/renderer'
import { openStore } from '@/lib/store/open'
import { snapshotInput } from '@/lib/url/snapshot-view'

/** An id does not depend on how its snapshot is drawn. */
const NO_DRAWING: Renderer = {
  svg: async () => '<svg/>',
  card: async () => '<svg/>',
  noticed: () => '',
  page: async () => '',
  embed: async () => '',
  tombstone: async () => '',
  problem: async () => '',
  lacking: async () => '',
  style: () => '',
}

async function main(views: readonly unknown[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bysource-test-'))
  const store = await openStore({ kind: 'sqlite', folder }, Date.now)
  try {
    replaceStore(store)
    await seed(store, await readShippedFiles(process.cwd()))
    const ids: string[] = []
    for (const view of views) {
      const made = await makeSnapshot(snapshotInput.parse(view), NO_DRAWING, () => true)
      ids.push(made.ok ? made.value.id : made.kind)
    }
    console.log(JSON.stringify(ids))
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

void main(JSON.parse(process.argv[2] ?? '[]'))
