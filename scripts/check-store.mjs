// Looks for damage in a SQLite store, on a connection and in a process of its own: `node scripts/check-store.mjs FILE`.
// Prints `ok` or the first thing that is wrong. It reads the whole file, and nobody waits for it.
import { setPriority } from 'node:os'
import Database from 'libsql'

setPriority(19)
const database = new Database(process.argv[2])
database.exec('PRAGMA busy_timeout = 5000')
let found
try {
  const [row] = database.prepare('PRAGMA quick_check(1)').all([])
  found = Object.values(row)[0]
} catch (error) {
  if (!/CORRUPT|NOTADB/.test(String(error.code))) throw error
  found = error.message
}
console.log(found)
