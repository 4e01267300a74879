import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs `bysource` on a store, as a user would beside the running server; gives what it prints. */
export async function runBysource(data: string, ...words: string[]): Promise<string> {
  const { stdout } = await run('npm', ['run', '--silent', 'bysource', '--', ...words], {
    cwd: process.cwd(),
    env: { ...process.env, BYSOURCE_DATA: data, DATABASE_URL: '' },
  })
  return stdout.trim()
}
