import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseShipped } from '@/lib/feeds/shipped/parse'
import { readShippedFiles } from '@/lib/server/seed/shipped-files'

interface Manifest {
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
  readonly origins: readonly { readonly name: string; readonly lines: number }[]
  readonly leftOut: readonly { readonly line: string }[]
}

function linesIn(file: { statements?: { claims: { lines?: string[] }[] }[] }): string[] {
  return (file.statements ?? []).flatMap(({ claims }) => claims.flatMap(({ lines = [] }) => lines))
}

describe('the shipped files', () => {
  it('keep every rule of the domain', async () => {
    const { records: shipped, refusals } = parseShipped(await readShippedFiles(process.cwd()))
    expect(refusals).toEqual([])
    expect(shipped.events.length).toBeGreaterThan(0)
  })

  it('are the files of the manifest, which has every line of the notes once', async () => {
    const files = await readShippedFiles(process.cwd())
    const manifest: Manifest = JSON.parse(readFileSync('data/manifest.json', 'utf8'))
    const digests = files.map(({ path, text }) => ({
      path,
      sha256: createHash('sha256').update(text).digest('hex'),
    }))
    expect(manifest.files).toEqual(digests)
    const encoded = files.flatMap(({ text }) => linesIn(JSON.parse(text)))
    const leftOut = manifest.leftOut.map(({ line }) => line)
    expect(leftOut.filter((line) => encoded.includes(line))).toEqual([])
    const lines = new Set([...encoded, ...leftOut])
    for (const { name, lines: count } of manifest.origins) {
      expect([name, [...lines].filter((line) => line.startsWith(`${name}:`)).length]).toEqual([
        name,
        count,
      ])
    }
  })

  it('quote a source in twelve words at most, and have a short name for everyone', async () => {
    const { records } = parseShipped(await readShippedFiles(process.cwd()))
    const wordings = records.events.flatMap(({ statements, revisions }) => [
      ...statements.flatMap(({ claims }) =>
        claims.flatMap(({ claim, appearances }) => [
          claim.quantity.wording,
          ...appearances.map(({ wording }) => wording),
        ]),
      ),
      ...revisions.flatMap(({ revision }) => revision.quantity?.wording ?? []),
    ])
    expect(wordings.filter((wording) => wording.split(/\s+/).length > 12)).toEqual([])
    const actors = records.actors.flatMap((file) => file.actors)
    const isShort = (name: string | null) => name !== null && name.length <= 24
    expect(actors.filter(({ shortName }) => !isShort(shortName))).toEqual([])
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
