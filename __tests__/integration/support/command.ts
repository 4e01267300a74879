/** The `bysource` command on the store of a test: as a process of its own, or in the process of the test, which is sooner. */
import { spawnSync } from 'node:child_process'
import { runCommand } from '@/lib/cli/command'

export interface CommandRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export function asProcess(folder: string, words: readonly string[]): CommandRun {
  const flags = ['--conditions=react-server', '--import', 'tsx', 'lib/cli/main.ts']
  const env = { ...process.env, BYSOURCE_DATA: folder, DATABASE_URL: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...words], { env })
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}

/** Opens the store anew, as the process does; one command at a time. */
export async function inProcess(folder: string, words: readonly string[]): Promise<CommandRun> {
  const before = {
    BYSOURCE_DATA: process.env.BYSOURCE_DATA,
    DATABASE_URL: process.env.DATABASE_URL,
  }
  const said = { stdout: '', stderr: '' }
  const hear = (stream: keyof typeof said) => (text: unknown) => {
    said[stream] += String(text)
    return true
  }
  const spies = [
    jest.spyOn(console, 'log').mockImplementation((line) => void hear('stdout')(`${line}\n`)),
    jest.spyOn(console, 'error').mockImplementation((line) => void hear('stderr')(`${line}\n`)),
    jest.spyOn(process.stdout, 'write').mockImplementation(hear('stdout')),
    jest.spyOn(process.stderr, 'write').mockImplementation(hear('stderr')),
  ]
  process.env.BYSOURCE_DATA = folder
  process.env.DATABASE_URL = ''
  process.exitCode = undefined
  try {
    const status = await runCommand(words)
    return { status: status === 0 ? Number(process.exitCode ?? 0) : status, ...said }
  } finally {
    process.exitCode = undefined
    for (const spy of spies) spy.mockRestore()
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
