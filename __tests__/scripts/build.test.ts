import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestOf, isBuilt } from '../../scripts/build.mjs'

const EARLIER = new Date('2023-09-19T00:00:00Z')

describe('whether the build is of these sources', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bysource-build-'))
    write('app/page.tsx', 'export default function Page() {}')
    write('lib/domain/claim.ts', 'export const claim = 1')
    for (const path of ['app/page.tsx', 'lib/domain/claim.ts'])
      utimesSync(join(folder, path), EARLIER, EARLIER)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is not there yet', () => {
    expect(isBuilt(folder)).toBe(false)
  })

  it('is recognised by its stamp, whatever the times of the files', () => {
    build()
    write('.next/bysource-sources', digestOf(folder))
    write('app/page.tsx', 'export default function Page() {}')
    expect(isBuilt(folder)).toBe(true)
  })

  it.each([
    ['changed', 'app/page.tsx', 'export default function Other() {}'],
    ['added', 'lib/domain/lane.ts', 'export const lane = 1'],
  ])('is out of date when a file was %s', (_, path, contents) => {
    build()
    write('.next/bysource-sources', digestOf(folder))
    write(path, contents)
    expect(isBuilt(folder)).toBe(false)
  })

  it('is recognised without a stamp when it is newer than every source', () => {
    build()
    expect(isBuilt(folder)).toBe(true)
    const later = new Date(Date.now() + 60_000)
    utimesSync(join(folder, 'app/page.tsx'), later, later)
    expect(isBuilt(folder)).toBe(false)
  })

  it('is not taken for a whole one when it was cut off', () => {
    build()
    rmSync(join(folder, '.next/export-marker.json'))
    expect(isBuilt(folder)).toBe(false)
  })

  function build(): void {
    write('.next/BUILD_ID', 'one')
    write('.next/export-marker.json', '{}')
  }

  function write(path: string, contents: string): void {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), contents)
  }
})
