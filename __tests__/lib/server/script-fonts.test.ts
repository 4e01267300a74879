/** Fonts of other scripts: those that ship, in pictures and in SVG, and those of an operator. */
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigRefused } from '@/lib/server/config'
import { wholeFonts } from '@/lib/server/snapshots/picture/fonts'
import { looks } from '@/lib/server/snapshots/picture/looks'
import { fontsIn } from '@/lib/server/snapshots/picture/operator-fonts'
import { SCRIPT_FONTS, scriptFontsFor } from '@/lib/server/snapshots/picture/script-fonts'
import { NAMES_IN_SCRIPTS } from '../../support/names-in-scripts'

const WITH_OWN_FONT = Object.entries(NAMES_IN_SCRIPTS).filter(
  ([script]) => !['Latin', 'Greek', 'Cyrillic'].includes(script),
)

describe('the shipped fonts of scripts', () => {
  it.each(WITH_OWN_FONT)('are there for %s, and alone', (script, name) => {
    const files = scriptFontsFor(`27 dead, said ${name}`)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      expect(existsSync(file)).toBe(true)
      expect(file).toContain(script.toLowerCase())
    }
  })

  it('are one for each script', () => {
    expect(SCRIPT_FONTS).toHaveLength(WITH_OWN_FONT.length)
    expect(scriptFontsFor('27 dead, МЧС, Υγείας')).toEqual([])
  })

  const facesFor = (text: string) =>
    [
      ...looks()
        .fontsFor(text)
        .matchAll(/@font-face\{font-family:([^;]+);/g),
    ].map(([, name]) => name)

  it.each(WITH_OWN_FONT)(
    'are in an SVG with letters of %s, under the one name of its text',
    (_s, name) => {
      const latin = facesFor('27 dead')
      expect(facesFor(`27 dead, ${name}`)).toEqual([latin[0], ...latin])
    },
  )

  it('are in no SVG without such letters, whatever its signs', () => {
    expect(facesFor('27\u2010dead\u200d')).toEqual(facesFor('27 dead'))
  })
})

describe('the fonts of an operator', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bysource-fonts-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('are the font files of the folder, by name', () => {
    const [font = ''] = wholeFonts()
    for (const name of ['b.ttf', 'a.otf']) copyFileSync(font, join(folder, name))
    writeFileSync(join(folder, 'LICENCE.txt'), 'OFL')
    expect(fontsIn(folder)).toEqual([join(folder, 'a.otf'), join(folder, 'b.ttf')])
  })

  it('are refused in one line where there is no folder, no font, or a file that is none', () => {
    const refusal = () => {
      try {
        return fontsIn(folder)
      } catch (error) {
        return error
      }
    }
    expect(refusal()).toEqual(
      new ConfigRefused(`BYSOURCE_FONTS: ${folder} holds no font (.ttf, .otf or .ttc)`),
    )
    writeFileSync(join(folder, 'page.ttf'), '<html>')
    expect(refusal()).toEqual(
      new ConfigRefused(`BYSOURCE_FONTS: ${join(folder, 'page.ttf')} is no font`),
    )
    rmSync(folder, { recursive: true })
    expect(refusal()).toEqual(
      new ConfigRefused(`BYSOURCE_FONTS: ${folder} is no folder that can be read`),
    )
  })
})
