// What the style sheet of a drawing says of its texts. It knows the selectors and properties that our drawings
// use, and throws at another one: a text that is drawn otherwise than it is styled would not be noticed.
import postcss from 'postcss'

/** They decide about glyphs and places, so they are followed here and not left to the library. */
const LAYOUT = ['font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing'].concat([
  'text-anchor',
  'direction',
])
/** An outline takes them as a text does. */
const PAINT = ['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width'].concat([
  ...['stroke-linejoin', 'stroke-linecap', 'stroke-dasharray', 'paint-order'],
])
/** Nothing of it is seen in a picture. */
const UNSEEN = ['cursor', 'outline', 'outline-offset', 'margin', 'position', 'container-type']

const SELECTOR = /^[a-z]*(?:\.[\w-]+)*$/

/** The rules of a style sheet, in their order. */
export function rulesOf(css) {
  const rules = []
  postcss.parse(css).each((rule) => {
    if (rule.type === 'comment') return
    if (rule.type !== 'rule') throw new Error(`a drawing has no ${rule.type} in its style sheet`)
    const declarations = rule.nodes.flatMap((one) =>
      one.type === 'decl' ? [[one.prop, one.value]] : [],
    )
    for (const selector of rule.selectors) rules.push({ parts: partsOf(selector), declarations })
  })
  return rules.map((rule, order) => ({ ...rule, order }))
}

function partsOf(selector) {
  return selector.split(/\s+/).map((part) => {
    if (!SELECTOR.test(part)) throw new Error(`no text is styled by ${selector}`)
    const [name = '', ...classes] = part.split('.')
    return { name, classes }
  })
}

/**
 * The style of a text inside `ancestors`, the outermost first. Each is `{ name, attributes }`. `paint` is what its
 * own rules and attributes say of fill and stroke, as declarations: what it inherits it goes on inheriting.
 */
export function styleOf(text, ancestors, rules) {
  const layout = new Map()
  let paint = new Map()
  for (const [depth, element] of [...ancestors, text].entries()) {
    paint = new Map()
    for (const [property, value] of declaredOf(element, ancestors.slice(0, depth), rules)) {
      if (LAYOUT.includes(property)) layout.set(property, value)
      else if (PAINT.includes(property)) paint.set(property, value)
      else if (!isUnseen(property, value)) throw new Error(`no text has the property ${property}`)
    }
  }
  const size = numberOf(layout.get('font-size'))
  return {
    size,
    weight: weightOf(layout.get('font-weight') ?? '400'),
    isItalic: layout.get('font-style') === 'italic',
    /** In ems. */
    spacing: spacingOf(layout.get('letter-spacing') ?? '0', size),
    anchor: layout.get('text-anchor') ?? 'start',
    direction: layout.get('direction') === 'rtl' ? 'rtl' : 'ltr',
    paint: [...paint].map(([property, value]) => `${property}:${value}`).join(';'),
  }
}

/** Attributes first, then the rules from the weakest to the strongest. */
function declaredOf(element, ancestors, rules) {
  if (element.attributes.style !== undefined) throw new Error('no element has a style of its own')
  const attributes = Object.entries(element.attributes).filter(
    ([name]) => LAYOUT.includes(name) || PAINT.includes(name),
  )
  const matching = rules.filter(({ parts }) => matches(parts, element, ancestors))
  return [
    ...attributes,
    ...matching.toSorted(byStrength).flatMap(({ declarations }) => declarations),
  ]
}

function matches(parts, element, ancestors) {
  const own = parts.at(-1)
  if (own === undefined) return true
  if (!fits(own, element)) return false
  const [further, outer] = [parts.slice(0, -1), ancestors.slice()]
  for (let part = further.pop(); part !== undefined; part = further.pop()) {
    let found = outer.pop()
    while (found !== undefined && !fits(part, found)) found = outer.pop()
    if (found === undefined) return false
  }
  return true
}

function fits({ name, classes }, element) {
  const own = (element.attributes.class ?? '').split(' ')
  return (name === '' || name === element.name) && classes.every((one) => own.includes(one))
}

function byStrength(a, b) {
  const count = ({ parts }, of) => parts.reduce((sum, part) => sum + of(part), 0)
  const classes = (rule) => count(rule, (part) => part.classes.length)
  const names = (rule) => count(rule, (part) => (part.name === '' ? 0 : 1))
  return classes(a) - classes(b) || names(a) - names(b) || a.order - b.order
}

function isUnseen(property, value) {
  return UNSEEN.includes(property) || (property === 'text-decoration' && value === 'none')
}

function numberOf(text) {
  if (!/^\d+(?:\.\d+)?(?:px)?$/.test(text ?? '')) throw new Error(`${text} is no size of a text`)
  return Number.parseFloat(text)
}

function weightOf(text) {
  const weight = { normal: 400, bold: 700 }[text] ?? Number(text)
  if (!(weight >= 1 && weight <= 1000)) throw new Error(`${text} is no weight of a text`)
  return weight
}

function spacingOf(text, size) {
  if (text === 'normal') return 0
  return text.endsWith('em') ? Number.parseFloat(text) : numberOf(text) / size
}
