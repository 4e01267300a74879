// Writes the digests of the shipped files into data/manifest.json: run after editing data/.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'

const manifestPath = 'data/manifest.json'
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'))
const events = readdirSync('data/events').sort()
const paths = ['data/actors.json', ...events.map((name) => `data/events/${name}`)]
manifest.files = paths.map((path) => ({
  path,
  sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
}))
writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`)
