/** Who on the machine may open the files of a store: the user who runs the server, and nobody else. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@/lib/store/open'

describe('the files of a SQLite store', () => {
  let above: string
  let folder: string
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
  const modes = () =>
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, modeOf(join(folder, name))])

  beforeEach(() => {
    above = mkdtempSync(join(tmpdir(), 'bysource-test-'))
    folder = join(above, 'made', 'store')
  })
  afterEach(() => rmSync(above, { recursive: true, force: true }))

  it('are made for their owner alone, the log beside them too, whatever the umask', async () => {
    const umask = process.umask(0)
    try {
      const store = await openStore({ kind: 'sqlite', folder }, Date.now)
      expect(modes()).toEqual([
        ['bysource.db', '600'],
        ['bysource.db-shm', '600'],
        ['bysource.db-wal', '600'],
      ])
      expect([modeOf(folder), modeOf(join(above, 'made'))]).toEqual(['700', '700'])
      await store.close()
    } finally {
      process.umask(umask)
    }
  })

  it('keep the modes that an operator gave them', async () => {
    const umask = process.umask(0)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o750 })
      await (await openStore({ kind: 'sqlite', folder }, Date.now)).close()
      chmodSync(join(folder, 'bysource.db'), 0o640)
      const store = await openStore({ kind: 'sqlite', folder }, Date.now)
      expect([modeOf(folder), modeOf(join(folder, 'bysource.db'))]).toEqual(['750', '640'])
      await store.close()
    } finally {
      process.umask(umask)
    }
  })
})
