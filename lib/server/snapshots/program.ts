/** The versions that make a picture or an archive: kept beside its digest, since others may make other bytes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LAYOUT_VERSION } from '@/lib/charts/sheet/sheet'
import { VERSION } from '../reading/health'
import { SCRIPT_FONTS } from './picture/script-fonts'

/** Their names are in what is read by people; none of them is ever compared. */
const PACKAGES = [
  '@resvg/resvg-js',
  '@expo-google-fonts/source-sans-3',
  'harfbuzzjs',
  'bidi-js',
  'fflate',
]

let text: string | undefined

export function programText(): string {
  text ??= [
    `bysource ${VERSION}, layout ${LAYOUT_VERSION}`,
    ...PACKAGES.map((name) => `${name} ${versionOf(name)}`),
    // They are released together; where one is not, both versions stand here.
    ...new Set(SCRIPT_FONTS.map((font) => `noto-sans ${versionOf(font.package)}`)),
  ].join(', ')
  return text
}

function versionOf(name: string): string {
  const manifest = join(process.cwd(), 'node_modules', name, 'package.json')
  return /"version":\s*"([^"]+)"/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? 'unknown'
}
