import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { whatIsMissing } from '../../scripts/install.mjs'

const ELSEWHERE = process.platform === 'win32' ? 'linux' : 'win32'

const LOCK = {
  '': { name: 'project' },
  'node_modules/used': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/native-elsewhere': { version: '1.0.0', optional: true, os: [ELSEWHERE] },
  'node_modules/native-here': {
    version: '1.0.0',
    optional: true,
    os: [process.platform],
    cpu: [process.arch],
  },
  'node_modules/native-of-a-library': {
    version: '1.0.0',
    optional: true,
    os: [process.platform],
    cpu: [process.arch],
    libc: ['musl'],
  },
}

describe('whether the packages are those of the lock file', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bysource-install-'))
    write('package-lock.json', { packages: LOCK })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('finds an installation made by npm, without the packages of other platforms and libraries', () => {
    install({ used: '1.0.0', 'native-here': '1.0.0' })
    expect(whatIsMissing(folder)).toBeNull()
  })

  it('finds that nothing is installed', () => {
    expect(whatIsMissing(folder)).toBe('nothing is installed yet')
  })

  it('finds a package of another version', () => {
    install({ used: '1.0.1', 'native-here': '1.0.0' })
    expect(whatIsMissing(folder)).toBe('used is another version')
  })

  it('finds that the native package of this platform is missing', () => {
    install({ used: '1.0.0', 'native-elsewhere': '1.0.0' })
    expect(whatIsMissing(folder)).toBe('native-here is missing')
  })

  it('finds a package that was deleted after the installation', () => {
    install({ used: '1.0.0', 'native-here': '1.0.0' })
    rmSync(join(folder, 'node_modules/used'), { recursive: true })
    expect(whatIsMissing(folder)).toBe('used is missing')
  })

  it('finds an installation that was cut off before npm wrote its record', () => {
    install({ used: '1.0.0', 'native-here': '1.0.0' })
    rmSync(join(folder, 'node_modules/.package-lock.json'))
    expect(whatIsMissing(folder)).toBe('nothing is installed yet')
  })

  function install(versions: Readonly<Record<string, string>>): void {
    const packages: Record<string, { version: string }> = {}
    for (const [name, version] of Object.entries(versions)) {
      packages[`node_modules/${name}`] = { version }
      write(`node_modules/${name}/package.json`, { name, version })
    }
    write('node_modules/.package-lock.json', { packages })
  }

  function write(path: string, contents: object): void {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), JSON.stringify(contents))
  }
})
