/** Fonts that the operator of an installation names, for letters that the shipped ones lack. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigRefused } from '../../config'
import { theConfig } from '../../open'

/** How a TrueType font, an OpenType font, and a collection of either begin. */
const BEGINNINGS = ['\0\u0001\0\0', 'true', 'OTTO', 'ttcf']

/** The files of the configured folder, by name; none without one. Throws in words for the operator where it is of no use. */
export function operatorFonts(): readonly string[] {
  const { fontFolder } = theConfig()
  return fontFolder === null ? [] : fontsIn(fontFolder)
}

export function fontsIn(folder: string): readonly string[] {
  const fonts = namesIn(folder)
    .filter((name) => /\.(?:ttf|otf|ttc)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
  for (const file of fonts) {
    if (!BEGINNINGS.includes(beginningOf(file))) {
      throw new ConfigRefused(`BYSOURCE_FONTS: ${file} is no font`)
    }
  }
  if (fonts.length === 0) {
    throw new ConfigRefused(`BYSOURCE_FONTS: ${folder} holds no font (.ttf, .otf or .ttc)`)
  }
  return fonts
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new ConfigRefused(`BYSOURCE_FONTS: ${folder} is no folder that can be read`)
  }
}

function beginningOf(file: string): string {
  const bytes = Buffer.alloc(4)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, bytes, 0, 4, 0)
  } finally {
    closeSync(handle)
  }
  return bytes.toString('latin1')
}
