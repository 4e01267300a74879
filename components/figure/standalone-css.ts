/**
 * The figure's style sheet for a file that stands alone: the same rules, with every variable
 * replaced by its value, since a figure that has left its page finds no page to inherit from, and
 * programs that are not browsers know no variables.
 */
import { parse } from 'postcss'
import { KIND_CLASSES } from '@/lib/format/kind'

export type Tokens = Readonly<Record<string, string>>

const VARIABLE = /var\((--[\w-]+)(?:,\s*([^()]*))?\)/g

export function standaloneCss(figureCss: string, tokens: Tokens): string {
  const rules: string[] = []
  // Rules of the sheet itself, without those of a screen or a width: `@media`, `@container`.
  for (const rule of parse(figureCss).nodes) {
    const drawn = rule.type === 'rule' ? rule.selectors.filter(isDrawn) : []
    if (rule.type !== 'rule' || drawn.length === 0) continue
    const declarations = rule.nodes.flatMap((one) => (one.type === 'decl' ? [String(one)] : []))
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

/** The values of the first `:root` block: the light theme, on which a figure is printed. */
export function tokensIn(css: string): Tokens {
  const tokens: Record<string, string> = {}
  parse(css).walkRules(':root', (rule) => {
    rule.walkDecls(/^--/, ({ prop, value }) => void (tokens[prop] = value))
    return false
  })
  return tokens
}
