import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')
const IMPORT = 'no-restricted-imports'
const SYNTAX = 'no-restricted-syntax'
const CIRCLE = 'circles/no-circle'

/** Where the code stands, the code, and the rule that refuses it; null where it is right. */
const CASES: readonly (readonly [path: string, code: string, rule: string | null])[] = [
  ['lib/domain/x.ts', "import { a } from '@/lib/store/a'\nexport const b = a", IMPORT],
  ['lib/domain/x.ts', "import { a } from '../format/a'\nexport const b = a", IMPORT],
  ['lib/domain/deep/x.ts', "import { a } from '../../server/a'\nexport const b = a", IMPORT],
  ['lib/domain/x.ts', "import type { A } from '@/components/ui/a'\nexport type B = A", IMPORT],
  ['lib/domain/x.ts', "import { a } from 'react'\nexport const b = a", IMPORT],
  ['lib/domain/x.ts', "import { a } from 'next/server'\nexport const b = a", IMPORT],
  ['lib/domain/x.ts', "import { a } from 'kysely'\nexport const b = a", IMPORT],
  ['lib/domain/x.ts', "import { a } from 'node:fs'\nexport const b = a", IMPORT],
  ['lib/domain/x.ts', "import { a } from 'crypto'\nexport const b = a", IMPORT],
  ['lib/domain/x.ts', "export const a = () => import('@/lib/store/a')", SYNTAX],
  ['lib/domain/x.ts', "export type A = import('../store/a').A", SYNTAX],
  [
    'lib/domain/x.ts',
    "import { z } from 'zod'\nimport { a } from './store'\nexport const b = z.literal(a)",
    null,
  ],
  ['lib/domain/deep/x.ts', "import { a } from '../time'\nexport const b = a", null],
  ['lib/charts/x.ts', "import { a } from '@/lib/store/a'\nexport const b = a", IMPORT],
  ['lib/charts/x.ts', "import { a } from 'react'\nexport const b = a", IMPORT],
  ['lib/charts/x.ts', "import { a } from '@/lib/format/a'\nexport const b = a", null],
  ['lib/format/x.ts', "import { a } from '@/lib/charts/a'\nexport const b = a", IMPORT],
  ['lib/format/x.ts', "import type { A } from '@/lib/answers/a'\nexport type B = A", IMPORT],
  ['lib/format/x.ts', "import { a } from 'next/link'\nexport const b = a", IMPORT],
  ['lib/answers/x.ts', "import { a } from '@/lib/sentences/a'\nexport const b = a", IMPORT],
  ['lib/sentences/x.ts', "import { a } from '@/lib/charts/a'\nexport const b = a", IMPORT],
  ['lib/sentences/x.ts', "import type { A } from '@/lib/answers/a'\nexport type B = A", null],
  ['lib/sentences/x.ts', 'export const b = Date.now()', SYNTAX],
  ['lib/answers/x.ts', "import { a } from '@/lib/store/a'\nexport const b = a", IMPORT],
  ['lib/url/x.ts', "import { a } from 'next/navigation'\nexport const b = a", IMPORT],
  ['lib/url/x.ts', "import { a } from '../server/a'\nexport const b = a", IMPORT],
  ['lib/feeds/x.ts', "import { a } from '../reader/a'\nexport const b = a", IMPORT],
  ['lib/feeds/x.ts', "import { a } from '../../lib/store/a'\nexport const b = a", IMPORT],
  ['lib/files/x.ts', "import { a } from '@/lib/server/a'\nexport const b = a", IMPORT],
  ['lib/files/x.ts', "import { a } from '@/lib/sentences/a'\nexport const b = a", null],
  ['lib/files/x.ts', 'export const b = new Date()', SYNTAX],
  ['lib/server/http/x.ts', "import { a } from '../calls/a'\nexport const b = a", IMPORT],
  ['lib/server/calls/x.ts', "import { a } from '../http/a'\nexport const b = a", null],
  [
    'lib/server/calls/x.ts',
    "import { recordStatement } from '@/lib/store/record-statement'\nexport const b = recordStatement",
    IMPORT,
  ],
  [
    'lib/cli/x.ts',
    "import { reviseActor } from '@/lib/store/actors'\nexport const b = reviseActor",
    IMPORT,
  ],
  ['lib/x.ts', "import { a } from './domain/a'\nexport const b = a", IMPORT],
  ['lib/x.ts', "import { a } from '@/lib/store/a'\nexport const b = a", IMPORT],
  ['lib/x.ts', "import { a } from './turns'\nexport const b = a", null],
  ['lib/sentences/x.ts', "import { a } from '@/lib/kept'\nexport const b = a", IMPORT],
  ['lib/domain/x.ts', "import { a } from '../turns'\nexport const b = a", IMPORT],
  ['lib/files/x.ts', "import { a } from '@/lib/turns'\nexport const b = a", null],
  ['app/x.tsx', "import { a } from '@/lib/server/people/a'\nexport const b = a", IMPORT],
  ['app/events/x.tsx', "import { a } from '@/app/desk/_components/a'\nexport const b = a", IMPORT],
  ['app/desk/x.tsx', "import { a } from '@/lib/server/people/a'\nexport const b = a", null],
  ['lib/server/reading/x.ts', "import { a } from '../people/a'\nexport const b = a", IMPORT],
  ['lib/reader/x.ts', "import { a } from '@/lib/server/a'\nexport const b = a", IMPORT],
  ['lib/store/x.ts', "import { a } from '@/lib/format/a'\nexport const b = a", IMPORT],
  ['lib/store/x.ts', "import { a } from '../server/a'\nexport const b = a", IMPORT],
  ['lib/store/x.ts', "import { a } from 'next/cache'\nexport const b = a", IMPORT],
  [
    'lib/store/x.ts',
    "import { a } from 'kysely'\nimport { c } from '../domain/c'\nexport const b = [a, c]",
    null,
  ],
  ['lib/server/x.ts', "import { a } from '@/lib/cli/a'\nexport const b = a", IMPORT],
  ['lib/server/x.ts', "import { a } from '@/components/ui/a'\nexport const b = a", IMPORT],
  ['lib/server/x.ts', "import { a } from '@/app/page'\nexport const b = a", IMPORT],
  ['lib/server/x.ts', "import { a } from '@/lib/store/a'\nexport const b = a", null],
  ['lib/cli/x.ts', "import { a } from '@/lib/charts/a'\nexport const b = a", IMPORT],
  ['lib/cli/x.ts', "import { a } from '@/components/ui/a'\nexport const b = a", IMPORT],
  ['lib/cli/x.ts', "import { a } from '@/lib/server/a'\nexport const b = a", null],
  ['components/ui/x.tsx', "import { a } from '@/lib/domain/a'\nexport const b = a", IMPORT],
  ['components/ui/x.tsx', "import { a } from '../claims/a'\nexport const b = a", IMPORT],
  ['components/claims/x.tsx', "import { a } from '@/lib/store/a'\nexport const b = a", IMPORT],
  ['components/claims/x.tsx', "import { a } from '@/lib/server/a'\nexport const b = a", IMPORT],
  ['components/claims/x.tsx', "import { a } from '../../app/page'\nexport const b = a", IMPORT],
  ['components/claims/x.tsx', "import { a } from '@/lib/domain/a'\nexport const b = a", null],
  ['components/charts/x.tsx', "import { a } from '../../lib/server/a'\nexport const b = a", IMPORT],
  [
    'components/charts/x.tsx',
    "'use client'\nimport { useState } from 'react'\nexport const b = useState",
    null,
  ],
  [
    'components/figure/x.tsx',
    "import { a } from '@/components/charts/a'\nexport const b = a",
    IMPORT,
  ],
  ['components/figure/x.tsx', "import { a } from '@/lib/store/a'\nexport const b = a", IMPORT],
  ['components/figure/x.tsx', "'use client'\nexport const b = 1", SYNTAX],
  ['components/figure/x.tsx', "import { useId } from 'react'\nexport const b = useId", SYNTAX],
  [
    'components/figure/x.tsx',
    "import type { ReactNode } from 'react'\nexport type B = ReactNode",
    null,
  ],
  ['lib/domain/x.ts', 'export const b = Date.now()', SYNTAX],
  ['lib/charts/x.ts', 'export const b = new Date()', SYNTAX],
  ['lib/format/x.ts', 'export const b = Math.random()', SYNTAX],
  ['lib/url/x.ts', 'export const b = crypto.randomUUID()', SYNTAX],
  [
    'lib/feeds/x.ts',
    "import { randomBytes } from 'node:crypto'\nexport const b = randomBytes",
    SYNTAX,
  ],
  ['lib/reader/x.ts', 'export const b = performance.now()', SYNTAX],
  ['lib/domain/x.ts', "export const b = new Date('2023-09-19')", null],
  ['lib/server/x.ts', 'export const b = Date.now()', null],
  ['app/x.ts', "import { a } from '@/lib/server/a'\nexport const b = a", null],
  [
    'app/x.ts',
    "import { readMap } from '@/lib/server/reading/chart/map'\nexport const b = readMap",
    IMPORT,
  ],
  [
    'lib/server/snapshots/x.ts',
    "import { readBySource } from '../reading/chart/lane'\nexport const b = readBySource",
    IMPORT,
  ],
  [
    'components/charts/x.tsx',
    "import { layoutMap } from '@/lib/charts/map/map'\nexport const b = layoutMap",
    IMPORT,
  ],
  [
    'app/x.ts',
    "import { layoutBoth } from '@/lib/charts/chart'\nexport const b = layoutBoth",
    null,
  ],
  ['lib/charts/map/x.ts', "import { a } from '../coverage/a'\nexport const b = a", IMPORT],
  ['lib/charts/drawing/x.ts', "import { a } from '../map/a'\nexport const b = a", IMPORT],
  ['lib/charts/map/x.ts', "import { a } from '@/lib/store/a'\nexport const b = a", IMPORT],
  ['lib/charts/map/x.ts', "import { a } from '../drawing/a'\nexport const b = a", null],
  ['lib/charts/sheet/x.ts', "import { a } from '../map/a'\nexport const b = a", null],
  // claim-at.ts imports public-time.ts, and both import claim.ts.
  [
    'lib/domain/public-time.ts',
    "import { claimAt } from './claim-at'\nexport const b = claimAt",
    CIRCLE,
  ],
  [
    'lib/domain/claim.ts',
    "import type { isBy } from '@/lib/domain/public-time'\nexport type B = typeof isBy",
    CIRCLE,
  ],
  ['lib/store/x.ts', 'export const b = (a: object) => ({ ...a, ...{ c: 1 } })', SYNTAX],
  ['lib/store/x.ts', 'export const b = (a: object) => ({ ...a, c: 1 })', null],
  ['lib/domain/claim.ts', "export * from './claim-at'", CIRCLE],
  ['lib/domain/claim.ts', "export type B = import('./claim-at').A", CIRCLE],
  ['lib/domain/claim.ts', "export const b = () => import('./claim-at')", CIRCLE],
  ['lib/domain/claim-at.ts', "import { NOW } from './claim'\nexport const b = NOW", null],
]

describe('the rooms, and who may import whom', () => {
  let answers: string[][]

  beforeAll(() => {
    const input = JSON.stringify(CASES.map(([path, code]) => ({ path, code: `${code}\n` })))
    const { stdout, stderr } = spawnSync(process.execPath, ['__tests__/support/lint.mjs'], {
      cwd: ROOT,
      input,
      encoding: 'utf8',
    })
    if (stdout === '') throw new Error(stderr)
    answers = JSON.parse(stdout) as string[][]
  }, 120_000)

  const rows = CASES.map(([path, code, rule], index) => {
    const verb = rule === null ? 'may say' : 'may not say'
    return { path, verb, line: code.split('\n')[0], rule, index }
  })
  it.each(rows)('$path $verb $line', ({ rule, index }) => {
    expect(answers[index]).toEqual(rule === null ? [] : [rule])
  })
})
