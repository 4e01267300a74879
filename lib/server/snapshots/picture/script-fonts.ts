/** The shipped fonts of scripts that Source Sans 3 has no letters of: one package of Noto Sans for each. */
import { join } from 'node:path'

export interface ScriptFont {
  readonly letters: RegExp
  readonly package: string
  /** The style sheet in the package that names its files. */
  readonly css: string
  /** In the package; several where a file has one weight only. */
  readonly files: readonly string[]
}

const VARIABLE = [
  ...(['Arabic', 'Armenian', 'Bengali', 'Devanagari', 'Ethiopic'] as const),
  ...(['Georgian', 'Hebrew', 'Khmer', 'Tamil', 'Thai'] as const),
]

export const SCRIPT_FONTS: readonly ScriptFont[] = [
  ...VARIABLE.map((script): ScriptFont => {
    const name = `noto-sans-${script.toLowerCase()}`
    return {
      letters: new RegExp(`\\p{Script=${script}}`, 'u'),
      package: `@fontsource-variable/${name}`,
      css: 'wght.css',
      files: [`files/${name}-${script.toLowerCase()}-wght-normal.woff2`],
    }
  }),
  {
    letters: /\p{Script=Myanmar}/u,
    package: '@fontsource/noto-sans-myanmar',
    css: '400.css',
    files: ['400', '600'].map((weight) => `files/noto-sans-myanmar-myanmar-${weight}-normal.woff2`),
  },
]

/** The files for the scripts that a text has letters of. */
export function scriptFontsFor(text: string): readonly string[] {
  return SCRIPT_FONTS.filter(({ letters }) => letters.test(text)).flatMap((font) =>
    font.files.map((file) => join(process.cwd(), 'node_modules', font.package, file)),
  )
}
