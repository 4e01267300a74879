// A page comes with its styles: a browser that has to ask for them draws nothing until they are there.
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { BUILD_FILES } from '../pack-build.mjs'

const PREFIX = '/_next/static/'
const sheets = new Map()

/** The page with this nonce, the sheets of the build that it names written into it. `sheetOf` is a test's. */
export function withInlineStyles(html, nonce, sheetOf = builtSheet) {
  const link = new RegExp(
    `<link rel="stylesheet" href="(${PREFIX}[^"]+\\.css)" nonce="${nonce}"[^>]*/>`,
    'g',
  )
  return html.replace(link, (asked, address) => {
    const sheet = sheetOf(address)
    // What could end the element, or is not there, is asked for as Next.js meant it.
    if (sheet === null || sheet.includes('</')) return asked
    return `<style nonce="${nonce}">${withWholeAddresses(sheet, address)}</style>`
  })
}

/** Files of the build never change, so that each is read once. */
function builtSheet(address) {
  const known = sheets.get(address)
  if (known !== undefined) return known
  const sheet = readSheet(join(BUILD_FILES, address.slice(PREFIX.length)))
  sheets.set(address, sheet)
  return sheet
}

function readSheet(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** In a sheet an address is relative to it, in a page to the page. */
function withWholeAddresses(sheet, address) {
  return sheet.replace(/url\((\.[^)"']*)\)/g, (_, relative) => {
    return `url(${posix.join(posix.dirname(address), relative)})`
  })
}
