/** Files that editors give: their text comes out, and what is made to break a reader is refused with a reason. */
import { documentIn, MAX_FILE_BYTES } from '@/lib/server/articles/document'
import { docx, lockedPdf, lockedZip, lyingZip, pdf } from './files'

const LINE = 'At least 27 people were killed, the coast guard said.'

const textIn = async (name: string, bytes: Uint8Array) => {
  // Only what takes for ever is to be ended here, however busy the machine is.
  const reading = await documentIn(name, bytes, null, 60_000)
  return reading.ok ? reading.article.body : reading.reason
}

describe('the text of', () => {
  it('a Word document comes with its paragraphs', async () => {
    const text = await textIn('report.docx', docx([LINE, 'Nobody was found.']))
    expect(text).toBe(`${LINE}\n\nNobody was found.`)
  })

  it('a PDF comes line by line, with its title and day', async () => {
    const reading = await documentIn(
      'report.pdf',
      pdf([LINE, 'Nobody was found.', '', 'Later, 3 died.']),
    )
    expect(reading).toMatchObject({
      ok: true,
      article: { title: 'Storm report', publishedAt: '2024-03-06' },
    })
    expect(reading.ok && reading.article.body).toBe(`${LINE}\nNobody was found.\n\nLater, 3 died.`)
  })

  it('a page is its article, in the encoding that it says', async () => {
    const paragraph = `<p>${LINE} The mayor of Málaga thanked the crews that had searched the harbour for three days and nights.</p>`
    const page = `<html><head><meta charset="iso-8859-1"><title>Storm</title></head><body><article>${paragraph.repeat(5)}</article></body></html>`
    expect(await textIn('page.html', Buffer.from(page, 'latin1'))).toContain('Málaga')
    expect(await textIn('', Buffer.from(`<!doctype html>${page}`, 'latin1'))).toContain('Málaga')
  })

  it.each([
    ['UTF-8', Buffer.from(`\uFEFF${LINE}\r\nCafé`)],
    ['UTF-16', Buffer.from(`\uFEFF${LINE}\r\nCafé`, 'utf16le')],
  ])('plain text in %s has plain line breaks', async (_, bytes) => {
    expect(await textIn('a.txt', bytes)).toBe(`${LINE}\nCafé`)
  })
})

describe('refused', () => {
  const zeros = { 'word/media/image1.png': new Uint8Array(70_000_000) }
  it.each<[string, string, () => Uint8Array, string]>([
    ['nothing', 'a.txt', () => new Uint8Array(), 'empty'],
    ['spaces', 'a.txt', () => Buffer.from(' \n '), 'empty'],
    ['more than is read', 'a.pdf', () => new Uint8Array(MAX_FILE_BYTES + 1), 'too-large'],
    [
      'a picture',
      'a.png',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2]),
      'unknown-kind',
    ],
    [
      'a Word document of before 2007, or with a password',
      'a.doc',
      () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(64, '0'), 'hex'),
      'locked',
    ],
    ['a zip with a password', 'a.docx', () => lockedZip(docx([LINE])), 'locked'],
    ['a PDF with a password', 'a.pdf', lockedPdf, 'locked'],
    ['a zip that unpacks to far more', 'a.docx', () => docx([LINE], zeros), 'bomb'],
    [
      'a zip whose directory lies about that',
      'a.docx',
      () => lyingZip(docx([LINE], zeros)),
      'bomb',
    ],
    [
      'a zip with another thing in it',
      'a.docx',
      () => docx([LINE], { 'word/document.xml': new Uint8Array(0) }).subarray(0, 300),
      'damaged',
    ],
    ['a Word document without text', 'a.docx', () => docx([' ']), 'no-text'],
    ['a PDF without text', 'a.pdf', () => pdf(['']), 'no-text'],
    ['a PDF of too many pages', 'a.pdf', () => pdf([LINE], { pages: 301 }), 'too-many-pages'],
    ['a PDF that is none', 'a.pdf', () => Buffer.from('%PDF-1.7 and no more'), 'damaged'],
    ['a text that is a book', 'a.txt', () => Buffer.from(LINE.repeat(5_000)), 'too-much-text'],
    ['a Word document that is a book', 'a.docx', () => docx([LINE.repeat(5_000)]), 'too-much-text'],
    [
      'a page without an article',
      'a.html',
      () => Buffer.from('<html><p>Nothing</p></html>'),
      'no-article',
    ],
  ])('is %s', async (_, name, make, reason) => {
    expect(await textIn(name, make())).toBe(reason)
  })

  it('is what takes too long', async () => {
    expect(await documentIn('a.pdf', pdf([LINE]), null, 0)).toEqual({
      ok: false,
      reason: 'too-long',
    })
  })
})
