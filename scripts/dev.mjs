// npm run dev: the app with reloading, on the same store as npm start.
import './node-version.mjs'
import { installIfNeeded } from './install.mjs'
import { runNode } from './process.mjs'

await installIfNeeded()
process.exit(await runNode(['node_modules/next/dist/bin/next', 'dev', ...process.argv.slice(2)]))
