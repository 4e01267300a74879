// The counts of the test runners, read from their own JSON reports.
import { readFileSync } from 'node:fs'

/**
 * Adds up the reports at these paths. A suite that could not run, and a report that is missing or
 * cannot be read, each count as one failure; pending and todo tests are skipped ones.
 */
export function countReports(paths) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const path of paths) {
    const report = readReport(path)
    if (!report) {
      total.failed += 1
      continue
    }
    total.passed += report.numPassedTests
    total.failed += report.numFailedTests + report.numRuntimeErrorTestSuites
    total.skipped += report.numPendingTests + report.numTodoTests
  }
  return total
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function readReport(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    return typeof report.numPassedTests === 'number' ? report : undefined
  } catch {
    return undefined
  }
}
