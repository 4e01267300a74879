import fc from '../../support/properties'
import { elementsOf } from '@/lib/feeds/json/elements'

async function* pieces(text: string, size: number) {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size)
}

async function elements(text: string, size = 1_000): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const element of elementsOf(pieces(text, size))) found.push(JSON.parse(element))
  return found
}

it('gives every element of a list, wherever the text is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue()),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('statements', 'claims', 'rows', null),
      async (list, size, name) => {
        const whole = name === null ? list : { query: { claims: [1] }, [name]: list, next: null }
        expect(await elements(JSON.stringify(whole), size)).toEqual(
          JSON.parse(JSON.stringify(list)),
        )
      },
    ),
  )
})

it.each(['', '{}', '"text"', '{"others": []}', 'null'])(
  'refuses %j, which has no list',
  async (text) => {
    await expect(elements(text)).rejects.toThrow(/no list in JSON/)
  },
)

it.each(['[1, 2', '{"rows": [{"a": 1}', '[{"a": "'])(
  'refuses %j, which has no end',
  async (text) => {
    await expect(elements(text)).rejects.toThrow(/in the middle/)
  },
)
