import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  dropFiles,
  folderIn,
  keepFile,
  readFileOf,
  sweepFolder,
  type RenditionFolder,
} from '@/lib/server/snapshots/rendition-folder'

const idOf = (letter: string) => letter.repeat(26)
const NOBODY: ReadonlySet<string> = new Set()
const NOW = Date.parse('2026-11-29T12:00:00Z')

describe('the folder of pictures and archives', () => {
  let data: string
  let folder: RenditionFolder

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'bysource-folder-'))
    folder = folderIn(data, 1000)
  })
  afterEach(() => rmSync(data, { recursive: true, force: true }))

  const keep = (letter: string, size = 90, kind = 'png') =>
    keepFile(folder, idOf(letter), kind, new Uint8Array(size).fill(letter.charCodeAt(0)))
  /** As if it had been used so many seconds before now. */
  const use = (letter: string, ago: number) => {
    const at = new Date(NOW - ago * 1000)
    utimesSync(join(folder.path, `${idOf(letter)}.png`), at, at)
  }
  const letters = () =>
    readdirSync(folder.path)
      .map((name) => name[0])
      .sort()
      .join('')

  it('gives back what it was given, and nothing else', async () => {
    await keep('a')
    expect(await readFileOf(folder, idOf('a'), 'png')).toEqual(new Uint8Array(90).fill(97))
    expect(await readFileOf(folder, idOf('a'), 'zip')).toBeNull()
    expect(await readFileOf(folder, idOf('b'), 'png')).toBeNull()
  })

  it('is for the eyes of its user alone, and holds whole files alone', async () => {
    await keep('a')
    expect(statSync(folder.path).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder.path, `${idOf('a')}.png`)).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder.path)).toEqual([`${idOf('a')}.png`])
  })

  it('leaves what was used last when there is more than it may hold', async () => {
    const all = 'abcdefghijklmn'
    for (const [index, letter] of [...all].entries()) {
      await keep(letter)
      use(letter, index)
    }
    await sweepFolder(folder, NOBODY, NOW)
    const left = letters()
    expect(left.length * 90).toBeLessThanOrEqual(1000)
    expect(left.length).toBeGreaterThanOrEqual(9)
    expect(all.startsWith(left)).toBe(true)
  })

  it('takes reading for use', async () => {
    for (const letter of 'abcdefghijklmn') {
      await keep(letter)
      use(letter, letter === 'n' ? 9000 : 100)
    }
    await readFileOf(folder, idOf('n'), 'png')
    await sweepFolder(folder, NOBODY, NOW)
    expect(letters()).toContain('n')
  })

  it('keeps nothing of a snapshot that was removed', async () => {
    for (const letter of 'abc') await keep(letter)
    await sweepFolder(folder, new Set([idOf('b')]), NOW)
    expect(letters()).toBe('ac')
    await dropFiles(folder, idOf('a'))
    expect(letters()).toBe('c')
  })

  it('clears away what a server did not finish writing, and touches nobody else’s files', async () => {
    await keep('a')
    for (const [name, ago] of [
      ['old.part', 7200],
      ['new.part', 10],
      ['notes.txt', 7200],
    ] as const) {
      writeFileSync(join(folder.path, name), 'x')
      const at = new Date(NOW - ago * 1000)
      utimesSync(join(folder.path, name), at, at)
    }
    await sweepFolder(folder, NOBODY, NOW)
    expect(readdirSync(folder.path).sort()).toEqual([`${idOf('a')}.png`, 'new.part', 'notes.txt'])
  })

  it('does not take a file that would push out all others', async () => {
    await keep('a', 101)
    expect(await readFileOf(folder, idOf('a'), 'png')).toBeNull()
  })

  it('may not be there yet', async () => {
    await sweepFolder(folder, NOBODY, NOW)
    await dropFiles(folder, idOf('a'))
    expect(readdirSync(data)).toEqual([])
  })
})
