/** Files with an article in them, and files that only seem to have one. */
import { strToU8, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export function docx(paragraphs: readonly string[], more: Record<string, Uint8Array> = {}) {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  })
}

/** The directory of a zip, in which each part says that it unpacks to a byte. */
export function lyingZip(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  for (
    let at = bytes.indexOf('PK\u0001\u0002');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4)
  ) {
    bytes.writeUInt32LE(1, at + 24)
  }
  return bytes
}

/** A part of a zip that needs a password says so in its flags. */
export function lockedZip(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  for (const [mark, flags] of [
    ['PK\u0003\u0004', 6],
    ['PK\u0001\u0002', 8],
  ] as const) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + flags) | 1, at + flags)
    }
  }
  return bytes
}

/** A page of lines from the top, each 14 points below the last; an empty line is a paragraph. */
export function pdf(
  lines: readonly string[],
  { pages = 1, trailer = '', objects = [] as readonly string[] } = {},
): Uint8Array {
  const shown = lines
    .map((line) => `(${line.replace(/[()\\]/g, String.raw`\$&`)}) Tj T*`)
    .join('\n')
  const content = `BT /F1 12 Tf 14 TL 72 720 Td\n${shown}\nET`
  const kids = Array.from({ length: pages }, () => '3 0 R').join(' ')
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Title (Storm report) /CreationDate (D:20240306090000Z) >>',
    ...objects,
  ]
  let text = '%PDF-1.4\n'
  const places = all.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const xref = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}`
  const end = `trailer\n<< /Size ${all.length + 1} /Root 1 0 R /Info 6 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + xref + end, 'latin1')
}

export const lockedPdf = () =>
  pdf(['27 people were killed.'], {
    objects: [
      `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`,
    ],
    trailer: `/Encrypt 7 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
  })
