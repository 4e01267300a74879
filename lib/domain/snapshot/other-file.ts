/** What a file is that is no record: known by its first bytes and by the forms of files that this program makes. */

export const OTHER_FILES = [
  'html',
  'pdf',
  'csv',
  'bibtex',
  'ris',
  'csl-json',
  'json-ld',
  'status',
  'envelope',
] as const
export type OtherFile = (typeof OTHER_FILES)[number]

/** How much of a file is looked at for what begins it. */
const MOST_START = 400

const BEGINNINGS: readonly (readonly [OtherFile, RegExp])[] = [
  ['pdf', /^%PDF-/],
  ['html', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i],
  // The columns of every table of claims, tagged or not.
  ['csv', /^(?=[^\n]*\bclaimant\b)(?=[^\n]*\bmeasure\b)\w+(?:,\w+)+/],
  ['bibtex', /^\s*@\w+\{[^,\s]*,/],
  ['ris', /^\s*TY {2}- /],
]

/** Null for what may be a record, or the remains of one. */
export function otherFile(bytes: Uint8Array): OtherFile | null {
  const start = withoutMark(latin(bytes.subarray(0, MOST_START)))
  const begun = BEGINNINGS.find(([, beginning]) => beginning.test(start))
  return begun?.[0] ?? (/^\s*[[{]/.test(start) ? otherJson(bytes) : null)
}

function otherJson(bytes: Uint8Array): OtherFile | null {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
  if (Array.isArray(value)) {
    const [first] = value as unknown[]
    return has(first, 'type') && has(first, 'title') ? 'csl-json' : null
  }
  if (has(value, '@context')) return 'json-ld'
  if (has(value, 'drifted') && has(value, 'newClaims')) return 'status'
  return has(value, 'renditions') && has(value, 'digest') ? 'envelope' : null
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
}

/** JPEG, GIF, WebP, AVIF and HEIC, BMP, TIFF: a photograph or a copy of a figure, without what a figure carries. */
export function isPlainPicture(bytes: Uint8Array): boolean {
  const start = latin(bytes.subarray(0, 16))
  return /^(?:\xff\xd8\xff|GIF8[79]a|RIFF[^]{4}WEBP|[^]{4}ftyp(?:avif|heic|mif1)|BM[^]{4}\0{4}|II\*\0|MM\0\*)/.test(
    start,
  )
}

/** Byte by byte: what is looked for is ASCII. */
export function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Without the mark that some programs put before UTF-8. */
function withoutMark(text: string): string {
  return text.replace(/^\xef\xbb\xbf/, '')
}
