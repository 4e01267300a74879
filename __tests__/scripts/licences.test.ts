import { readFileSync } from 'node:fs'
import { ALLOWED, type Exception } from '../../scripts/licences-allowed.mjs'
import { allows, contradictions, faultsOf, listOf, packagesOf } from '../../scripts/licences.mjs'

const isAllowed = (word: string) => ALLOWED.includes(word)

interface Package {
  readonly name: string
  readonly licence?: string
  readonly shipped: boolean
}

const packageOf = (fields: Partial<Package>) => ({
  name: 'a',
  version: '1.0.0',
  shipped: true,
  path: 'node_modules/a',
  ...fields,
})

const exceptionOf = (fields: Partial<Exception>): Exception => ({
  title: 'A',
  packages: /^a$/,
  licence: 'MPL-2.0',
  shipped: true,
  reason: 'It is used as it comes.',
  ...fields,
})

const faults = (fields: Partial<Package>, exceptions: readonly Exception[] = []) =>
  faultsOf([packageOf(fields)], { exceptions })

describe('a licence expression', () => {
  it.each([
    'MIT',
    '(MIT OR GPL-2.0)',
    'GPL-3.0-only OR MIT',
    'MIT AND OFL-1.1',
    'MIT AND ISC AND BSD-3-Clause',
    '(AGPL-3.0 AND ISC) OR (MIT AND 0BSD)',
    'MIT OR AGPL-3.0 AND GPL-2.0',
  ])('%s is allowed', (expression) => expect(allows(expression, isAllowed)).toBe(true))

  it.each([
    'AGPL-3.0-only',
    'MIT AND AGPL-3.0',
    'MIT AND (GPL-2.0 OR AGPL-3.0)',
    'CPAL-1.0 OR AGPL-1.0',
    '(MIT OR GPL-2.0) AND LGPL-3.0',
    'AGPL-3.0 AND MIT OR GPL-2.0',
    'GPL-2.0-only WITH Classpath-exception-2.0',
    'Apache-2.0 WITH Commons-Clause',
    'SEE LICENSE IN LICENSE.txt',
    'UNLICENSED',
    'MIT AND',
    '(MIT',
    'MIT)',
    'MIT MIT',
    'mit',
    '',
  ])('"%s" is not', (expression) => expect(allows(expression, isAllowed)).toBe(false))
})

describe('the check of licences', () => {
  it('fails on a licence that binds those who run the program, also in development', () => {
    expect(faults({ licence: 'AGPL-3.0' })).toEqual(['a 1.0.0 (shipped): AGPL-3.0 is not allowed.'])
    expect(faults({ licence: 'AGPL-3.0', shipped: false })).toHaveLength(1)
  })

  it('fails on a package that says no licence, unless it is listed', () => {
    expect(faults({})).toEqual(['a 1.0.0 (shipped): no licence is not allowed.'])
    expect(faults({}, [exceptionOf({ licence: null })])).toEqual([])
  })

  it('allows by exception one more licence, and where it says so in development alone', () => {
    const exception = exceptionOf({ shipped: false })
    expect(faults({ licence: 'MIT AND MPL-2.0', shipped: false }, [exception])).toEqual([])
    expect(faults({ licence: 'MPL-2.0', shipped: true }, [exception])).toContain(
      'a 1.0.0 (shipped): MPL-2.0 is not allowed.',
    )
    expect(faults({ licence: 'GPL-2.0', shipped: false }, [exception])).toHaveLength(1)
  })

  it('fails on an exception that no package needs', () => {
    const exception = exceptionOf({ title: 'B', packages: /^b$/ })
    expect(faults({ licence: 'MIT' }, [exception])).toEqual([
      'No package needs the exception for B.',
    ])
  })

  it('fails where a package says another licence than the lock file', () => {
    const packages = [packageOf({ licence: 'MIT' })]
    expect(contradictions(packages, () => ({ license: 'MIT' }))).toEqual([])
    expect(contradictions(packages, () => ({ licenses: [{ type: 'MIT' }] }))).toEqual([])
    expect(contradictions(packages, () => null)).toEqual([])
    expect(contradictions(packages, () => ({ license: 'GPL-3.0' }))).toEqual([
      'a 1.0.0 says GPL-3.0, the lock file MIT.',
    ])
  })

  it('takes a package for shipped when anything but development needs it', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0', license: 'MIT', dev: true },
        'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT' },
        'node_modules/c': { version: '1.0.0', license: 'MIT', dev: true },
        'node_modules/d': { link: true },
      },
    }
    const shipped = packagesOf(lock).map(({ name, shipped }: Package) => [name, shipped])
    expect(shipped).toEqual([
      ['a', true],
      ['c', false],
    ])
  })

  it('finds nothing in the packages of this lock file, whose list is current', () => {
    const packages = packagesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')))
    expect(faultsOf(packages)).toEqual([])
    expect(listOf(packages)).toBe(readFileSync('THIRD-PARTY-LICENCES.md', 'utf8'))
  })
})
