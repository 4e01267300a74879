// npm run check: everything a change must pass, the quick steps first.
// --without-tests leaves the tests out, for a caller that runs them by `npm test` itself.
import './node-version.mjs'
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { refuse, root, runNode } from './process.mjs'

const STEPS = [
  ['Format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['Licences', 'scripts/licences.mjs', '--check'],
  ['Route types', 'node_modules/next/dist/bin/next', 'typegen'],
  ['Types', 'node_modules/typescript/bin/tsc', '--noEmit'],
  ['Unused code', 'node_modules/knip/bin/knip.js'],
  ['Lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'],
]

process.chdir(root)
await installIfNeeded()
for (const [name, ...args] of STEPS) {
  const startedAt = performance.now()
  if ((await runNode(args)) !== 0) refuse(`${name}: failed.`)
  console.log(`${name}: good (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
}
await buildIfNeeded()
console.log('Build: good')
if ((await runNode(['node_modules/size-limit/bin.js'])) !== 0)
  refuse('Weight of the pages: failed.')
if (!process.argv.includes('--without-tests')) {
  if ((await runNode(['scripts/test.mjs'])) !== 0) refuse('Tests: failed.')
}
