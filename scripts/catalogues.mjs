/** The faults of the catalogues of other languages beside the English ones, message by message. */
import { readFileSync } from 'node:fs'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

const FOLDER = new URL('../lib/format/messages/', import.meta.url)
const CATALOGUES = ['', '.error', '.method']
export const OTHER_LANGUAGES = ['fr', 'ar']

/** Names, formats and words that are the same in English; in Arabic only names and formats are. */
const SAME_EVERYWHERE = new Set([
  ...['ACLED', 'EM-DAT', 'APA', 'Harvard', 'Vancouver', 'BibTeX', 'RIS', 'CSL-JSON', 'CSV', 'JSON'],
  ...['Atom', 'JSON Feed', 'JSON (API)', 'Bysource', '`at`', '`publishedBy`', '`knownAt`'],
])
const SAME_IN = {
  fr: new Set([
    ...['Pages', 'Type', 'Source', 'Sources', 'Publication', 'Publications', 'Explosion'],
    ...[
      'Convention',
      'Contradiction',
      'Silence',
      'Verdict',
      'via {names}',
      '{date}, {time} UTC',
      'Figure (SVG)',
      'Figure (PNG)',
      'incident',
      'migrants',
      '{km, number} km',
    ],
  ]),
  ar: new Set(),
}

const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other']

export function readCatalogue(locale, part) {
  return JSON.parse(readFileSync(new URL(`${locale}${part}.json`, FOLDER), 'utf8'))
}

/** Every message by its key; plural forms that a catalogue spells out are one message. */
export function messagesOf(catalogue) {
  const found = new Map()
  const walk = (value, path) => {
    if (typeof value === 'object' && value !== null && !isForms(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
    } else found.set(path.join('.'), value)
  }
  walk(catalogue, [])
  return found
}

function isForms(value) {
  const keys = Object.keys(value)
  return (
    keys.includes('other') &&
    keys.every((key) => PLURAL_CATEGORIES.includes(key)) &&
    keys.length > 1
  )
}

/** The faults of one message beside its English one: a line each. */
export function faultsOf(locale, english, message) {
  if (typeof english !== 'string') {
    if (!isFormsLike(english)) return english === message ? [] : ['is not the English value']
    return missingForms(locale, Object.keys(message))
  }
  const [here, there] = [contentOf(message), contentOf(english)]
  return [
    ...(sameSet(here.args, there.args)
      ? []
      : [`has the arguments ${list(here.args)} instead of ${list(there.args)}`]),
    ...here.plurals.flatMap((forms) => missingForms(locale, forms)),
    ...(isLeftover(locale, english, message) ? ['is not translated'] : []),
  ]
}

function isFormsLike(value) {
  return typeof value === 'object' && value !== null
}

function missingForms(locale, forms) {
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const lacking = needed.filter((form) => !forms.includes(form))
  return lacking.length === 0 ? [] : [`lacks the plural forms ${lacking.join(', ')}`]
}

/** The arguments of a message in ICU syntax, and the forms of each of its plurals. */
export function contentOf(message) {
  const [args, plurals] = [new Set(), []]
  const walk = (elements) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      args.add(element.value)
      if (element.type === TYPE.plural) plurals.push(Object.keys(element.options))
      for (const { value } of Object.values(element.options ?? {})) walk(value)
    }
  }
  walk(parse(message, { ignoreTag: true }))
  return { args, plurals }
}

function isLeftover(locale, english, message) {
  const words = english.replaceAll(/\{[^{}]*\}/g, '')
  return (
    locale !== 'en' &&
    english === message &&
    /\p{L}{2}/u.test(words) &&
    !SAME_EVERYWHERE.has(message) &&
    !SAME_IN[locale].has(message)
  )
}

const sameSet = (a, b) => a.size === b.size && [...a].every((one) => b.has(one))
const list = (names) => [...names].sort().join(', ') || 'none'

/** Snapshots are written in English, whatever their readers speak: decision 0017. */
const ENGLISH_ONLY = /^snapshot\./

/** Keys of blocks of the method page that name a kind and are not read. */
const STRUCTURE = /\.(kind|id|form|value|valueTo)$/

/** Everything that is to be done in one catalogue: the key, what is wrong, and the English text. */
export function workIn(locale, part) {
  const english = messagesOf(readCatalogue('en', part))
  const translated = messagesOf(readCatalogue(locale, part))
  const work = []
  for (const [key, text] of english) {
    const message = translated.get(key)
    if (message === undefined) {
      if (!ENGLISH_ONLY.test(key)) work.push({ key, fault: 'is missing', english: text })
    } else if (part === '.method' && STRUCTURE.test(key)) {
      if (message !== text) work.push({ key, fault: 'is not the English value', english: text })
    } else
      for (const fault of faultsOf(locale, text, message)) work.push({ key, fault, english: text })
  }
  for (const key of translated.keys())
    if (!english.has(key)) work.push({ key, fault: 'is in no English catalogue', english: '' })
  return work
}

/** The work in all catalogues of one language, each with its file. */
export function allWork(locale) {
  return CATALOGUES.flatMap((part) =>
    workIn(locale, part).map((one) => ({ file: `${locale}${part}.json`, ...one })),
  )
}
