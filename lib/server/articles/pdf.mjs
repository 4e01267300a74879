// The text of a PDF, line by line. What is drawn as a picture has none.
import { getDocumentProxy } from 'unpdf'

/** A report is read in parts by its editors; nobody reads so many pages as one article. */
const MAX_PAGES = 300
/** Lines farther apart than this, in heights of the letters, are paragraphs. */
const PARAGRAPH_GAP = 1.75

export async function readPdf({ bytes, maxText }) {
  const document = await opened(bytes)
  if (document === null) return { refusal: 'locked' }
  if (document.numPages > MAX_PAGES) return { refusal: 'too-many-pages' }
  let text = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    text += `${textOf(items)}\n`
    if (text.length > maxText) return { refusal: 'too-much-text' }
    page.cleanup()
  }
  if (text.trim() === '') return { refusal: 'no-text' }
  const { info } = await document.getMetadata()
  return {
    body: text.trim(),
    title: typeof info?.Title === 'string' && info.Title.trim() !== '' ? info.Title.trim() : null,
    byline: null,
    publisher: null,
    publishedAt: dayOf(info?.CreationDate),
    url: null,
  }
}

/** Null for a document that asks for a password. */
async function opened(bytes) {
  try {
    return await getDocumentProxy(bytes, { isEvalSupported: false, useSystemFonts: false })
  } catch (error) {
    if (error?.name === 'PasswordException') return null
    throw error
  }
}

function textOf(items) {
  let text = ''
  let last = null
  for (const { str, hasEOL, transform, height } of items) {
    if (typeof str !== 'string') continue
    const y = transform[5]
    const isApart = last !== null && last.y - y > PARAGRAPH_GAP * Math.max(last.height, height)
    if (str.trim() !== '' && isApart) text = `${text.trimEnd()}\n\n`
    text += hasEOL ? `${str}\n` : str
    if (str.trim() !== '') last = { y, height }
  }
  return text
}

/** `D:20240310…` is how a PDF writes its moments. */
function dayOf(written) {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(written ?? '') ?? []
  return day === undefined ? null : `${year}-${month}-${day}`
}
