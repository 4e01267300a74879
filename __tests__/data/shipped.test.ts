import { readFileSync } from 'node:fs'
import { parseShipped } from '@/lib/feeds/shipped/parse'
import { readShippedFiles } from '@/lib/server/seed/shipped-files'

describe('the shipped files', () => {
  it('keep every rule of the domain', async () => {
    const { records: shipped, refusals } = parseShipped(await readShippedFiles(process.cwd()))
    expect(refusals).toEqual([])
    expect(shipped.events.length).toBeGreaterThan(0)
  })

  it.each([
    ['a number below zero', '"value": 471', '"value": -471', 'alahli-g1', 'quantity.value'],
    ['an unknown field', '"measure": "killed"', '"measure": "killed", "best": 1', 'alahli-g1', 'best'],
    ['an unknown claimant', '"claimant": "gaza-authorities"', '"claimant": "nobody"', 'alahli-st-gaza-officials', 'claimant'],
  ])('are refused with %s, naming file, record and field', async (_, was, becomes, id, field) => {
    const path = 'data/events/al-ahli-hospital-2023.json'
    const files = (await readShippedFiles(process.cwd())).map((file) =>
      file.path === path ? { path, text: readFileSync(path, 'utf8').replace(was, becomes) } : file,
    )
    const { refusals } = parseShipped(files)
    expect(refusals).toEqual([
      expect.objectContaining({ file: path, id, field: expect.stringContaining(field) }),
    ])
  })

  it('are refused when they are not JSON', () => {
    const { refusals } = parseShipped([{ path: 'data/events/x.json', text: '{' }])
    expect(refusals).toMatchObject([{ file: 'data/events/x.json', id: null }])
  })
})
