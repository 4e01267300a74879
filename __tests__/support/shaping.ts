/** What the process that draws pictures makes of texts and drawings. */
import { execFileSync } from 'node:child_process'
import { wholeFonts } from '@/lib/server/snapshots/picture/fonts'
import { scriptFontsFor } from '@/lib/server/snapshots/picture/script-fonts'

export interface ShapedLine {
  /** In ems. */
  readonly width: number
  readonly lacking: string
  /** From left to right. */
  readonly runs: readonly {
    readonly text: string
    readonly level: number
    readonly script: string | null
    readonly isFound: boolean
  }[]
  readonly glyphs: readonly { readonly id: number; readonly x: number; readonly y: number }[]
}

export type ShapedDrawing =
  { readonly svg: string; readonly lacking: string } | { readonly message: string }

interface Shaped {
  readonly lines: readonly ShapedLine[]
  readonly shaped: readonly ShapedDrawing[]
}

interface ToShape {
  readonly texts?: readonly string[]
  readonly drawings?: readonly string[]
  readonly direction?: 'ltr' | 'rtl'
}

export function shape(input: ToShape): Shaped {
  const all = [...(input.texts ?? []), ...(input.drawings ?? [])].join(' ')
  return shapeWith([wholeFonts(), scriptFontsFor(all), []], input)
}

export function shapeWith(tiers: readonly (readonly string[])[], input: ToShape): Shaped {
  const answer = execFileSync(process.execPath, ['__tests__/support/shape.mjs'], {
    input: JSON.stringify({ ...input, tiers }),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return JSON.parse(answer) as Shaped // as shape.mjs prints it
}
