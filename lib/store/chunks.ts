/** Long lists in queries are asked in parts: databases bound the number of parameters. */
const AT_ONCE = 1000

export async function inChunks<Key, Row>(
  keys: readonly Key[],
  ask: (some: Key[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    for (const row of await ask(keys.slice(start, start + AT_ONCE))) rows.push(row)
  }
  return rows
}
