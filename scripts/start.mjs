// npm start: installs and builds what is not there yet, then serves.
import './node-version.mjs'
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { tryPort } from './port.mjs'
import { refuse, root } from './process.mjs'

process.chdir(root)
process.env.NODE_ENV = 'production'

const port = portFrom(process.env.PORT)
await tryPort(port)
await installIfNeeded()
await buildIfNeeded()
const { serve } = await import('./serve.mjs')
await serve(port)

function portFrom(text) {
  if (text === undefined || text === '') return 3000
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= 65535) return number
  refuse(`PORT must be a whole number from 0 to 65535, and is "${text}".`)
}
