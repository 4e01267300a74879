// npm run check: everything a change must pass.
// --without-tests leaves the tests out, for a caller that runs them by `npm test` itself.
import './node-version.mjs'
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { refuse, root, runNode } from './process.mjs'

const JEST = ['node_modules/jest/bin/jest.js', '--silent', '--verbose=false']
const ABOUT_WORDS = ['scripts/comments', 'format/typography', 'scripts/catalogues']

/** Two lists that run beside each other, since each step keeps one core busy and most machines have two. */
const LISTS = [
  [['Lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']],
  [
    ['Format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
    ['Licences', 'scripts/licences.mjs', '--check'],
    ['Types', 'node_modules/typescript/bin/tsc', '--noEmit'],
    ['Unused code', 'node_modules/knip/bin/knip.js'],
    // Tests of what is written rather than of what it does: they take seconds, and a change learns of it before the build.
    ['Words', ...JEST, '--selectProjects=unit', '--testPathPatterns', ...ABOUT_WORDS],
  ],
]

process.chdir(root)
await installIfNeeded()
// Types and lint read them.
if (!(await isGood(['Route types', 'node_modules/next/dist/bin/next', 'typegen']))) process.exit(1)
const outcomes = await Promise.all(LISTS.map(isAllGood))
if (outcomes.includes(false)) process.exit(1)
await buildIfNeeded()
console.log('Build: good')
if ((await runNode(['node_modules/size-limit/bin.js'])) !== 0)
  refuse('Weight of the pages: failed.')
if (!process.argv.includes('--without-tests')) {
  if ((await runNode(['scripts/test.mjs'])) !== 0) refuse('Tests: failed.')
}

/** Ends at the first step that fails; the other list goes on, so that a change learns of both. */
async function isAllGood(steps) {
  for (const step of steps) if (!(await isGood(step))) return false
  return true
}

async function isGood([name, ...args]) {
  const startedAt = performance.now()
  const isPassed = (await runNode(args)) === 0
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  if (isPassed) console.log(`${name}: good (${seconds} s)`)
  else console.error(`${name}: failed.`)
  return isPassed
}
