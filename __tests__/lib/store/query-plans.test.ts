/** How SQLite finds what a write asks for: by keys, so that a write into a large event takes no longer than one into a small. */
import { join } from 'node:path'
import Database from 'libsql'
import { claimRevisionInput } from '@/lib/domain/revision'
import { reviseClaim } from '@/lib/store/revise-claim'
import { SqliteFile } from '@/lib/store/sqlite-file'
import { write } from '@/lib/store/write'
import { killed } from '../../integration/support/sayings'
import { openWarStore, type WarStore } from '../../support/war-store'

let war: WarStore

beforeEach(async () => {
  war = await openWarStore()
})
afterEach(() => war.remove())

/** The statements that the store prepares while `work` is done. */
async function statementsOf(work: () => Promise<unknown>): Promise<Set<string>> {
  const prepare = jest.spyOn(SqliteFile.prototype, 'prepare')
  await work()
  const statements = new Set(prepare.mock.calls.map(([sql]) => sql))
  prepare.mockRestore()
  return statements
}

/** Reads every claim, or every claim of an event. */
const READS_ALL =
  /SCAN (?:claims|appearances|former)\b|SEARCH (?:claims|former) USING .*\(event=\?\)$/

function readingAll(statements: ReadonlySet<string>): string[] {
  const database = new Database(join(war.folder, 'bysource.db'), { readonly: true })
  const found = [...statements].filter((statement) => {
    if (!/^(?:select|insert|update|delete|with)\b/i.test(statement)) return false
    const query = database.prepare(`explain query plan ${statement}`)
    const nothing = Array.from(statement.match(/\?/g) ?? [], () => null)
    const steps = query.all(nothing) as { detail: string }[]
    return steps.some(({ detail }) => READS_ALL.test(detail))
  })
  database.close()
  return found
}

it('reads no whole event for statements, steps, parts, denials, revisions and withdrawals', async () => {
  const first = await war.say({})
  const id = first.claims[0]?.id ?? ''
  const revise = (revision: object) =>
    write(war.store, 'editor', (turn) => reviseClaim(turn, id, claimRevisionInput.parse(revision)))
  const statements = await statementsOf(async () => {
    await war.say({ url: 'https://gazette.example/2', claims: [killed(30)] })
    await war.say({ url: 'https://herald.example/1', publisher: 'herald' })
    await war.say({
      url: 'https://gazette.example/3',
      claims: [
        killed(31, { ref: 'all', step: { reason: 'new-count', replaces: id } }),
        killed(3, { category: 'children', partOf: 'all', partKind: 'subset' }),
      ],
    })
    await revise({
      quantity: { form: 'exact', value: 28, wording: '28 dead' },
      by: 'record',
      reason: 'error',
      note: 'misread',
    })
    await revise({
      status: 'withdrawn',
      by: 'source',
      reason: 'retraction',
      statedOn: '2024-03-12',
    })
  })
  expect(statements.size).toBeGreaterThan(20)
  expect(readingAll(statements)).toEqual([])
})
