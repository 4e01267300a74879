import { XMLParser } from 'fast-xml-parser'
import { GET as xlsx } from '@/app/api/v1/events/[id]/claims.xlsx/route'
import { readClaimsList } from '@/lib/server/reading/claims-list'
import { DEFAULT_ORDER, parseOrder } from '@/lib/url/claims-list'
import { unzip } from '../support/unzip'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

const FORMULA = '=HYPERLINK("https://x")'

onBothStores('the table of claims', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const claims = Array.from({ length: 130 }, (_, index) =>
      killed(index % 40, {
        place: { name: `Village ${index}` },
        asOf: `2024-03-${String(1 + (index % 9)).padStart(2, '0')}`,
      }),
    )
    const dozens = { form: 'verbal', value: null, wording: FORMULA }
    const said = { claims: [...claims.slice(0, 65), killed(0, { quantity: dozens })] }
    await expectStatus(house.post('statements', statement(said)), 201)
    const other = { claimant: 'south', url: 'https://gazette.example/2', claims: claims.slice(65) }
    await expectStatus(house.post('statements', statement(other)), 201)
  })
  afterAll(() => house.remove())

  const readWhole = async (sort: string, limit: number) => {
    const order = parseOrder(sort) ?? DEFAULT_ORDER
    const ids: string[] = []
    const values: (number | null)[] = []
    let cursor: string | undefined
    do {
      const page = await readClaimsList('war', {}, order, { cursor, limit })
      expect(page?.offset).toBe(ids.length)
      expect(page?.total).toBe(131)
      for (const { id, quantity } of page?.claims ?? []) {
        ids.push(id)
        values.push(quantity.value)
      }
      cursor = page?.next ?? undefined
    } while (cursor !== undefined)
    return { ids, values }
  }

  it.each([
    'about',
    '-about',
    'stated',
    'claimant',
    '-publisher',
    '-recorded',
    'figure',
    '-figure',
  ])('shows every claim once, page after page, in the order %s', async (sort) => {
    const { ids } = await readWhole(sort, 20)
    expect(new Set(ids).size).toBe(131)
    expect((await readWhole(sort, 200)).ids).toEqual(ids)
  })

  it('sorts figures as numbers, and what has no number last in both directions', async () => {
    const rising = (await readWhole('figure', 200)).values
    const falling = (await readWhole('-figure', 200)).values
    expect([rising[0], rising.at(-2), rising.at(-1)]).toEqual([0, 39, null])
    expect([falling[0], falling.at(-2), falling.at(-1)]).toEqual([39, 0, null])
  })

  it('filters by claimant', async () => {
    const page = await readClaimsList('war', { claimant: ['south'] }, DEFAULT_ORDER)
    expect(page?.total).toBe(65)
  })

  it('gives all claims as JSON, with the query that made it', async () => {
    const { json } = await house.get('events/war/claims.json?claimant=north&limit=10')
    expect(json.claims).toHaveLength(66)
    expect(json.next).toBeNull()
    expect(json.query).toEqual({
      url: 'http://house.test/api/v1/events/war/claims.json?claimant=north',
      view: { claimant: ['north'] },
    })
  })

  it('gives CSV with the query in each row and no formula that runs', async () => {
    const { text } = await house.get('events/war/claims.csv')
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(132)
    expect(lines[0]).toMatch(/^id,revision,.*,appearances,inComparison,scope,.*,query$/)
    expect(lines[1]).toMatch(/,http:\/\/house\.test\/api\/v1\/events\/war\/claims\.csv$/)
    expect(text).toContain(`"'=HYPERLINK(`)
  })

  it('gives HXL with a valid row of tags below the names, as CSV and as JSON', async () => {
    const { text } = await house.get('events/war/claims.hxl.json')
    const [names = [], tags = [], ...rows] = JSON.parse(text) as string[][]
    expect(tags).toHaveLength(names.length)
    for (const tag of tags) expect(tag).toMatch(/^#[a-z]+(\+[a-z]+)*$/)
    expect(tags).toContain('#affected+killed')
    expect(rows).toHaveLength(131)
    expect(rows.every((row) => row.length === names.length)).toBe(true)
    const { text: csv } = await house.get('events/war/claims.hxl.csv')
    expect(csv.split('\r\n')[1]).toBe(tags.join(','))
  })

  it('gives a workbook with the claims as typed cells and the query on a second sheet', async () => {
    const request = new Request('http://house.test/api/v1/events/war/claims.xlsx?measure=killed')
    const response = await xlsx(request, { params: Promise.resolve({ id: 'war' }) })
    expect(response.status).toBe(200)
    const files = unzip(Buffer.from(await response.arrayBuffer()))
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    const { worksheet } = new XMLParser({ ignoreAttributes: false }).parse(sheet)
    expect(worksheet.sheetData.row).toHaveLength(132)
    expect(sheet).not.toContain('<f>')
    expect(files.get('xl/worksheets/sheet2.xml')).toContain('events/war/claims.xlsx?measure=killed')
    expect(files.get('xl/workbook.xml')).toContain('name="Query"')
  })
})
