import { Cite } from '@citation-js/core'
import { bibText, risText } from '@/lib/server/snapshots/cite/reference-files'
import fc from '../../support/properties'

const DIGEST = '9584088e23454796c47ddb205bde9de1d57da38641e03b44bdae8bbf8d8baef2'

const listOf = (title: string, publisher = 'Interfax') =>
  JSON.stringify([
    {
      id: 'c-1',
      type: 'webpage',
      title,
      author: [{ literal: 'The ombudsman' }],
      publisher,
      'container-title': 'Toll & losses',
      URL: 'https://interfax.example/1?a=b_c%20d#e',
      issued: { 'date-parts': [[2023, 9, 19]] },
      language: 'en',
      note: `SHA-256: ${DIGEST}`,
    },
  ])

interface Item {
  readonly title: string
  readonly publisher: string
  readonly URL: string
  readonly note: string
}

/** As citation-js reads a file back. */
function readBack(file: string): Item {
  const { data } = new Cite(file as never) as unknown as { data: Item[] }
  const [item] = data
  if (item === undefined) throw new Error('the file holds an item')
  return item
}

describe.each([
  ['BibTeX', bibText],
  ['RIS', risText],
] as const)('the %s of a snapshot', (_, write) => {
  it.each([
    '“27 погибших”',
    'إفادة عن 200 قتيل',
    'más de 200 personas murieron',
    'Բացի 25 զոհից',
    '100 % & more_than #1 {of} $5 \\ ~ ^ <i>all</i>',
  ])('keeps %s', async (title) => {
    const item = readBack(await write(listOf(title)))
    expect(item.title).toBe(title)
    expect(item.URL).toBe('https://interfax.example/1?a=b_c%20d#e')
  })

  it('keeps any title and any name of a publisher, whatever signs are in it', async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'aÉz7 "\'{}\\%&$#_^~<>@=,;:-–“”жعհ中'), minLength: 1 })
      .map((raw) => raw.replace(/\s+/g, ' ').trim())
      .filter((raw) => /[a-zжعհ中]/.test(raw))
    await fc.assert(
      fc.asyncProperty(text, text, async (title, publisher) => {
        const item = readBack(await write(listOf(title, publisher)))
        expect([item.title, item.publisher]).toEqual([title, publisher])
      }),
    )
  })

  it('has a digest in one piece', async () => {
    expect(await write(listOf('27'))).toMatch(new RegExp(`SHA-256: ${DIGEST}`))
  })
})

describe('for BibTeX itself, which counts a brace with a backslash too,', () => {
  const signs = [...'aÉz7ж "\'{}\\%&$#_^~<>@=,-']
  const text = fc.string({ unit: fc.constantFrom(...signs), minLength: 1 })

  it.each(['a { b', '}', '{', '}{', '\\}', '\\{', '{{a}', '100 % {', '@misc{', '# _ $ & ~ ^ \\'])(
    'the entry ends where it ends, with the title %j',
    async (title) => {
      const file = await bibText(listOf(title, title))
      expect(endsOf(file)).toEqual([file.trimEnd().length])
      expect(readBack(file).title).toBe(title)
    },
  )

  it('any title, publisher and address leaves two entries two', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (title, publisher) => {
        const both = [...JSON.parse(listOf(title, publisher)), ...JSON.parse(listOf('27'))]
        const file = await bibText(JSON.stringify(both))
        expect(endsOf(file)).toHaveLength(2)
        const keys = [...file.matchAll(/^@[a-z]+\{([^\n]*),$/gm)].map(([, key]) => key)
        expect(keys.join(' ')).toMatch(/^[^\s{},\\%#~"'()=@$&^]+ [^\s{},\\%#~"'()=@$&^]+$/u)
      }),
    )
  })
})

/** Where an entry of the file ends: the brace that closes its first. */
function endsOf(file: string): number[] {
  const ends: number[] = []
  let depth = 0
  for (const [index, sign] of [...file].entries()) {
    if (sign === '{') depth += 1
    if (sign !== '}') continue
    depth -= 1
    if (depth === 0) ends.push(index + 1)
  }
  expect(depth).toBe(0)
  return ends
}

it('says in BibTeX what carried the claim', async () => {
  expect(await bibText(listOf('27'))).toContain('note = {In: Toll \\& losses; SHA-256: ')
})
