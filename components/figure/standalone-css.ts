/**
 * The figure's style sheet for a file that stands alone: the same rules, with every variable
 * replaced by its value, since a figure that has left its page finds no page to inherit from, and
 * programs that are not browsers know no variables.
 */
import { KIND_CLASSES } from '@/lib/format/kind'

export type Tokens = Readonly<Record<string, string>>

const RULE = /([^{}]+)\{([^{}]*)\}/g
const VARIABLE = /var\((--[\w-]+)(?:,\s*([^()]*))?\)/g

export function standaloneCss(figureCss: string, tokens: Tokens): string {
  const plain = withoutBlocks(figureCss.replace(/\/\*[\s\S]*?\*\//g, ''))
  const rules: string[] = []
  for (const [, selector = '', body = ''] of plain.matchAll(RULE)) {
    const selectors = selector.split(',').map((one) => one.trim())
    const drawn = selectors.filter((one) => isDrawn(one))
    if (drawn.length === 0) continue
    const declarations = body
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean)
    const toned = declarations.filter((one) => one.includes('var(--tone)'))
    const fixed = declarations.filter((one) => !toned.includes(one) && !one.startsWith('--'))
    if (fixed.length > 0) rules.push(`${drawn.join(',')}{${valued(fixed, tokens)}}`)
    if (toned.length === 0) continue
    for (const kind of KIND_CLASSES) {
      const tone = { ...tokens, '--tone': tokens[`--kind-${kind}`] ?? '' }
      const within = drawn.map((one) => `.fig-tone-${kind} ${one}`)
      rules.push(`${within.join(',')}{${valued(toned, tone)}}`)
    }
  }
  return rules.join('\n')
}

/** What concerns drawings that do not move: no states of a pointer, no interactive chart. */
function isDrawn(selector: string): boolean {
  return !/[:\[>]|fig-(?:live|tip|wide|narrow|static|svg|hit)/.test(selector) && selector !== '.fig'
}

function valued(declarations: readonly string[], tokens: Tokens): string {
  return declarations
    .map((one) =>
      one
        .replace(VARIABLE, (_whole, name: string, otherwise = '') => tokens[name] ?? otherwise)
        // Not every program that draws SVG knows weights between the hundreds.
        .replace(/^font-weight:\s*(\d)\d\d$/, 'font-weight: $100'),
    )
    .join(';')
}

/** Without `@media` and `@container`, whatever is nested in them. */
function withoutBlocks(css: string): string {
  let kept = ''
  let rest = css
  for (;;) {
    const start = rest.indexOf('@')
    if (start === -1) return kept + rest
    kept += rest.slice(0, start)
    let depth = 0
    let end = rest.indexOf('{', start)
    do {
      if (rest[end] === '{') depth += 1
      if (rest[end] === '}') depth -= 1
      end += 1
    } while (depth > 0 && end < rest.length)
    rest = rest.slice(end)
  }
}

/** The values of the first `:root` block: the light theme, on which a figure is printed. */
export function tokensIn(css: string): Tokens {
  const block = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}
