import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closingLine, countReports } from '../../scripts/reports.mjs'

describe('the closing line of npm test', () => {
  let folder: string

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bysource-reports-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it('adds up the reports; todo and pending tests are skipped ones', () => {
    const paths = [
      report('a', { passed: 3, pending: 1, todo: 2 }),
      report('b', { passed: 4, failed: 1 }),
    ]
    expect(closingLine(countReports(paths))).toBe('7 passed, 1 failed, 3 skipped')
  })

  it('counts a suite that could not run as a failure', () => {
    expect(countReports([report('a', { passed: 2, broken: 1 })]).failed).toBe(1)
  })

  it('counts a missing and an unreadable report as a failure each', () => {
    writeFileSync(join(folder, 'torn.json'), '{"numPassedTests": 1')
    const paths = [join(folder, 'none.json'), join(folder, 'torn.json')]
    expect(countReports(paths)).toEqual({ passed: 0, failed: 2, skipped: 0 })
  })

  function report(name: string, counts: Readonly<Record<string, number>>): string {
    const { passed = 0, failed = 0, pending = 0, todo = 0, broken = 0 } = counts
    const path = join(folder, `${name}.json`)
    writeFileSync(
      path,
      JSON.stringify({
        numPassedTests: passed,
        numFailedTests: failed,
        numPendingTests: pending,
        numTodoTests: todo,
        numRuntimeErrorTestSuites: broken,
      }),
    )
    return path
  }
})
