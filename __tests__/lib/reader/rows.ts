/** The rows of a table of sentences: the text, and what is to be read of it. */
export function rowsOf(table: string): (readonly [text: string, wanted: string])[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', wanted = ''] = line.split('=>').map((part) => part.trim())
      return [text, wanted] as const
    })
}
