import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { everyCharacterIn, leanFontsIn, wholeFonts } from '@/lib/server/snapshots/picture/fonts'
import { drawnPart } from '@/lib/server/snapshots/picture/png'
import { looks } from '@/lib/server/snapshots/picture/looks'
import { renderSvg } from '@/components/snapshot/render'
import { writeLeanFonts } from '../../../scripts/lean-fonts.mjs'
import { goldenRecord } from '../../support/golden'

describe.each([0, 1])('the lean fonts of pictures, alphabet %i', (alphabet) => {
  let folder: string
  const lean = () => {
    const found = leanFontsIn(folder)[alphabet]
    if (found === undefined) throw new Error('they were just made')
    return found
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bysource-fonts-'))
    await writeLeanFonts(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const drawn = (svg: string, fontFiles: readonly string[]) => {
    const font = { fontFiles: [...fontFiles], loadSystemFonts: false }
    return Buffer.from(new Resvg(svg, { font }).render().pixels)
  }

  it.each(['by-source', 'as-published', 'breakdown', 'coverage'])(
    'draw every pixel of the golden %s as the whole ones do',
    async (chart) => {
      const work = { record: goldenRecord(chart), source: ['Bysource'], metadata: {}, land: null }
      const svg = drawnPart(await renderSvg({ ...work, ...looks() }))
      expect(everyCharacterIn(svg, lean().characters)).toBe(true)
      expect(drawn(svg, lean().files).equals(drawn(svg, wholeFonts()))).toBe(true)
    },
  )

  it('draw every one of their letters, in every weight, as the whole ones do', () => {
    const style = `font-family="Source Sans 3" font-size="20"`
    const texts = [...lean().characters]
      .filter((character) => character > ' ' && !'<>&'.includes(character))
      .map((character, index) => {
        const [x, y] = [10 + (index % 20) * 40, 30 + Math.floor(index / 20) * 30]
        return `<text x="${x}" y="${y}">${character}fi</text>`
      })
    for (const face of ['', 'font-style="italic"', 'font-weight="600"', 'font-weight="700"']) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="820" height="560"><g ${style} ${face}>${texts.join('')}</g></svg>`
      expect(drawn(svg, lean().files).equals(drawn(svg, wholeFonts()))).toBe(true)
    }
  })

  it.each(['27 погибших', 'إفادة', 'e\u0301'])('are not for %s', (text) => {
    expect(everyCharacterIn(text, lean().characters)).toBe(false)
  })

  it('are not found where nobody made them', () => {
    expect(leanFontsIn(join(folder, 'elsewhere'))).toEqual([])
  })
})
