import { readFileSync } from 'node:fs'
import { isNodeNewEnough } from '../../scripts/node-version.mjs'

it.each(['20.19.0', '20.20.2', '22.13.0', '22.23.3', '23.0.0', '24.21.0', '26.0.0'])(
  'Node %s runs Bysource',
  (version) => expect(isNodeNewEnough(version)).toBe(true),
)

it.each(['18.20.8', '20.9.0', '20.18.3', '21.7.3', '22.0.0', '22.12.0'])(
  'Node %s is refused',
  (version) => expect(isNodeNewEnough(version)).toBe(false),
)

it('package.json says the same', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).engines).toEqual({
    node: '^20.19.0 || >=22.13.0',
  })
})
