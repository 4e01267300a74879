import { randomBytes } from 'node:crypto'
import { openStore } from '@/lib/store/open'
import { recordKey } from '@/lib/store/api-keys'

/** A key for a server on SQLite, recorded beside it as the command would, without starting a program for it. */
export async function keyFor(folder: string, scope: 'read' | 'write'): Promise<string> {
  const secret = `bys_${randomBytes(12).toString('hex')}`
  const store = await openStore({ kind: 'sqlite', folder }, Date.now)
  try {
    const at = new Date().toISOString()
    await recordKey(store.writer, { name: `a ${scope}er`, scope, secret, at })
  } finally {
    await store.close()
  }
  return secret
}
