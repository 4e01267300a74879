/**
 * `npm run untranslated` lists what is to be translated. `npm run untranslated -- fr` writes it as JSON,
 * `{ file: { key: English } }`; with the values translated, `npm run untranslated -- fr FILE` puts it into
 * the catalogues, in the order of the English ones, and drops what English has no more.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { allWork, OTHER_LANGUAGES, readCatalogue } from './catalogues.mjs'

const FOLDER = new URL('../lib/format/messages/', import.meta.url)
const [locale, filled] = process.argv.slice(2)

if (locale === undefined) list()
else if (!OTHER_LANGUAGES.includes(locale)) {
  console.error(`No catalogue in ${locale}: ${OTHER_LANGUAGES.join(' or ')}.`)
  process.exitCode = 1
} else if (filled === undefined) console.log(JSON.stringify(toFill(locale), null, 2))
else fill(locale, JSON.parse(readFileSync(filled, 'utf8')))

function list() {
  for (const language of OTHER_LANGUAGES) {
    const work = allWork(language)
    for (const { file, key, fault, english } of work)
      console.log(
        `${file}  ${key}  ${fault}${english === '' ? '' : `: ${JSON.stringify(english)}`}`,
      )
    console.log(`${language}: ${work.length === 0 ? 'complete' : `${work.length} to do`}`)
    if (work.length > 0) process.exitCode = 1
  }
}

function toFill(language) {
  const files = {}
  for (const { file, key, english } of allWork(language))
    if (english !== '') files[file] = { ...files[file], [key]: english }
  return files
}

function fill(language, files) {
  for (const part of ['', '.error', '.method']) {
    const file = `${language}${part}.json`
    const merged = inEnglishOrder(
      readCatalogue('en', part),
      readCatalogue(language, part),
      files[file] ?? {},
      [],
    )
    writeFileSync(new URL(file, FOLDER), `${JSON.stringify(merged, null, 2)}\n`)
  }
  list()
}

/** A message that is neither filled in nor there already is left out. */
function inEnglishOrder(english, translated, filledIn, path) {
  const key = path.join('.')
  if (key in filledIn) return filledIn[key]
  if (typeof english !== 'object' || english === null || isPluralForms(english)) return translated
  const entries = Object.keys(english).map((name) => [
    name,
    inEnglishOrder(english[name], translated?.[name], filledIn, [...path, name]),
  ])
  const known = entries.filter(([, value]) => value !== undefined)
  if (known.length === 0) return undefined
  return Array.isArray(english) ? known.map(([, value]) => value) : Object.fromEntries(known)
}

function isPluralForms(value) {
  return !Array.isArray(value) && 'other' in value && 'one' in value
}
