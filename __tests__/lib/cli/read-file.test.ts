/** What `bysource read` prints of an article. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile } from '@/lib/cli/read-file'

const folder = mkdtempSync(join(tmpdir(), 'bysource-read-'))
const file = join(folder, 'article.txt')
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT =
  'Nearly 40 people were abducted, elders said. Measles killed 12 children, and 3 nurses were killed in a raid.'

it('prints lines for people', async () => {
  writeFileSync(file, 'More than 200 people were killed, the mayor said. Dozens are feared dead.')
  expect(await readFile(file, { json: false, record: false })).toBe(
    'the mayor: More than 200 people (killed)\nin its own voice: Dozens (killed; not said to have happened)',
  )
})

it('prints the words of the record, or those of the benchmark', async () => {
  writeFileSync(file, TEXT)
  const figures = async (record: boolean) => {
    const { statements } = JSON.parse(await readFile(file, { json: true, record })) as {
      statements: { claims: { measure: string; quantity: Record<string, unknown> }[] }[]
    }
    return statements.flatMap(({ claims }) =>
      claims.map(({ measure, quantity: { form, low, high } }) => [measure, form, low, high]),
    )
  }
  expect(await figures(true)).toContainEqual(['abducted', 'nearly', 35, 39])
  expect(await figures(true)).toContainEqual(['killed', 'exact', 12, 12])
  expect(await figures(false)).toContainEqual(['detained', 'fewer_than', 0, 39])
  expect(await figures(false)).not.toContainEqual(['killed', 'exact', 12, 12])
})

it('refuses a file that is no text', async () => {
  writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0xd8]))
  await expect(readFile(file, { json: true, record: false })).rejects.toThrow()
})
