/** JSON in which an object has a name twice: `JSON.parse` takes the last, and nobody learns what was meant. */

/** A text of JSON, or a sign of its structure; numbers and words between them have no names. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g

interface Level {
  /** The names so far; null in a list. */
  readonly names: Set<string> | null
  /** The name or the place that is being read. */
  at: string | number
  isName: boolean
}

/** The place of the first name that its object has had before, in JSON that parses; null when there is none. */
export function repeatedName(json: string): readonly (string | number)[] | null {
  const levels: Level[] = []
  for (const [token] of json.matchAll(TOKEN)) {
    const level = levels.at(-1)
    if (token === '{') levels.push({ names: new Set(), at: '', isName: true })
    else if (token === '[') levels.push({ names: null, at: 0, isName: false })
    else if (token === '}' || token === ']') levels.pop()
    else if (level === undefined) continue
    else if (token === ',') {
      level.isName = level.names !== null
      if (typeof level.at === 'number') level.at += 1
    } else if (level.isName && level.names !== null) {
      level.at = String(JSON.parse(token))
      level.isName = false
      if (level.names.has(level.at)) return levels.map(({ at }) => at)
      level.names.add(level.at)
    }
  }
  return null
}
