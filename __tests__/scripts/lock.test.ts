import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { addIntegrity, missingPlatforms, withoutIntegrity } from '../../scripts/complete-lock.mjs'

const text = readFileSync(resolve(__dirname, '../../package-lock.json'), 'utf8')
const lock = JSON.parse(text)

const DIGEST = `sha512-${'A'.repeat(86)}==`

/** Why each package with an install script does without: we install with `--ignore-scripts`. */
const SCRIPTS_NOT_NEEDED = {
  'node_modules/@parcel/watcher': 'it would compile what its package for this platform holds',
  'node_modules/esbuild': 'it would check the program that its package for this platform holds',
  'node_modules/vnu-jar': 'it would download Java; the test that needs one takes the machine’s',
}

describe('the lock file', () => {
  it('names no address to download from', () => {
    expect(text).not.toContain('"resolved"')
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/)
  })

  it('holds the native packages of every platform (npm run lock puts them in)', () => {
    expect(Object.keys(missingPlatforms(lock))).toEqual([])
  })

  it('knows the bytes of every package', () => {
    expect(withoutIntegrity(lock)).toEqual([])
  })

  it('needs no install script', () => {
    const packages = Object.entries<{ hasInstallScript?: boolean }>(lock.packages)
    const scripted = packages.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path)
    expect(scripted).toEqual(Object.keys(SCRIPTS_NOT_NEEDED))
  })

  it.each([
    ['@next/swc-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['@next/swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@oxc-parser/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads from the name of %s where it runs', (name, platform) => {
    const asking = { packages: { a: { optionalDependencies: { [name]: '1.0.0' } } } }
    expect(missingPlatforms(asking)).toEqual({
      [`node_modules/${name}`]: { version: '1.0.0', optional: true, ...platform },
    })
  })
})

describe('what npm run lock puts into the lock file', () => {
  const native = 'node_modules/@a/native-linux-x64'
  const lockWith = (entry: object) => ({ packages: { '': {}, [native]: entry } })

  it('is the digest, the licence and the engines that npm gives', async () => {
    const file = lockWith({ version: '1.2.3', optional: true })
    const asked: string[] = []
    await addIntegrity(file, [native], async (spec: string) => {
      asked.push(spec)
      return { 'dist.integrity': DIGEST, license: 'MIT', engines: { node: '>=20' } }
    })
    expect(asked).toEqual(['@a/native-linux-x64@1.2.3'])
    expect(file.packages[native]).toMatchObject({ integrity: DIGEST, license: 'MIT' })
  })

  it.each([
    ['none', {}],
    ['a weak one', { 'dist.integrity': 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['a short one', { 'dist.integrity': 'sha512-AAAA' }],
  ])('is refused when npm gives %s', async (_, answer) => {
    const file = lockWith({ version: '1.2.3' })
    await expect(addIntegrity(file, [native], async () => answer)).rejects.toThrow(native)
  })

  it('is refused where a range is asked for, which is not one package', async () => {
    const answer = async () => ({ 'dist.integrity': DIGEST })
    const file = lockWith({ version: '^1.2.3' })
    await expect(addIntegrity(file, [native], answer)).rejects.toThrow('not one version')
  })

  it('finds a package of the lock file whose bytes are not known', () => {
    expect(withoutIntegrity(lockWith({ version: '1.2.3' }))).toEqual([native])
    expect(withoutIntegrity(lockWith({ version: '1.2.3', integrity: DIGEST }))).toEqual([])
    expect(withoutIntegrity(lockWith({ link: true }))).toEqual([])
  })
})
