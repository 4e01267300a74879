// npm run bench: measures the built app.
import './node-version.mjs'
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { root, runNode } from './process.mjs'

process.chdir(root)
await installIfNeeded()
await buildIfNeeded()
process.exit(
  await runNode(
    [
      '--conditions=react-server',
      '--import',
      'tsx',
      '__tests__/bench/main.ts',
      ...process.argv.slice(2),
    ],
    {
      env: { NODE_ENV: 'production' },
    },
  ),
)
