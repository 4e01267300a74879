/** A comment is a whole sentence about the thing beside it (CONTRIBUTING.md): none begins with a fragment. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOMS = ['app', 'components', 'lib', 'scripts']

/** A comment that begins a line, with a first word that begins no sentence about a thing. */
const FRAGMENT =
  /^[ \t]*(?:\/\*\*?(?:\s*\*)?|\/\/)\s*(?:As above|Of|Who|Whose|Whom|That|Those|Where)\b.*/gm

const fragmentsIn = (source: string) => source.match(FRAGMENT) ?? []

it.each(ROOMS)('%s has comments that begin as sentences do', (room) => {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:tsx?|mjs)$/.test(file),
  )
  expect(files.length).toBeGreaterThan(5)
  const fragments = files.flatMap((file) =>
    fragmentsIn(readFileSync(join(room, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
  )
  expect(fragments).toEqual([])
})

it.each([
  ['/** Of one lane. */', 1],
  ['/**\n * Who claimed it.\n */', 1],
  ['  // Where it stands.', 1],
  ['  // As above.', 1],
  ["const line = '// Of this'", 0],
  ['/** The claims of one lane. */', 0],
  ['/** Offers a lane. */', 0],
])('%j has %i of them', (source, count) => {
  expect(fragmentsIn(source)).toHaveLength(count)
})
