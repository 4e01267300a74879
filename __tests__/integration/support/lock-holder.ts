/** A program of its own that keeps the store locked until its input ends. */
import Database from 'libsql'

const [path = ''] = process.argv.slice(2)
const database = new Database(path)
database.exec('PRAGMA busy_timeout = 5000')
database.exec('begin immediate')
database.exec('update clock set turns = turns + 1')
process.stdout.write('locked\n')
process.stdin.resume().on('end', () => {
  database.exec('commit')
  process.exit(0)
})
