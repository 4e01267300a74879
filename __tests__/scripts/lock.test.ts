import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { missingPlatforms } from '../../scripts/complete-lock.mjs'

const text = readFileSync(resolve(__dirname, '../../package-lock.json'), 'utf8')

describe('the lock file', () => {
  it('names no address to download from', () => {
    expect(text).not.toContain('"resolved"')
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/)
  })

  it('holds the native packages of every platform (npm run lock puts them in)', () => {
    expect(Object.keys(missingPlatforms(JSON.parse(text)))).toEqual([])
  })

  it.each([
    ['@next/swc-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['@next/swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@oxc-parser/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads from the name of %s where it runs', (name, platform) => {
    const lock = { packages: { a: { optionalDependencies: { [name]: '1.0.0' } } } }
    expect(missingPlatforms(lock)).toEqual({
      [`node_modules/${name}`]: { version: '1.0.0', optional: true, ...platform },
    })
  })
})
