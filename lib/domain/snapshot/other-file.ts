/** The kinds of file that are no record, known by their first bytes and by the forms of files that this program makes. */

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

/** How many bytes at the beginning of a file are looked at. */
export const MAX_START = 400

const BEGINNINGS: readonly (readonly [OtherFile, RegExp])[] = [
  ['pdf', /^%PDF-/],
  ['html', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i],
  // Every table of claims has these columns, tagged or not.
  ['csv', /^(?=[^\n]*\bclaimant\b)(?=[^\n]*\bmeasure\b)\w+(?:,\w+)+/],
  ['bibtex', /^\s*@\w+\{[^,\s]*,/],
  ['ris', /^\s*TY {2}- /],
]

/** The kind of a file that is no record; null for one that may be a record, or the remains of one. */
export function otherFile(bytes: Uint8Array): OtherFile | null {
  const start = withoutMark(latin(bytes.subarray(0, MAX_START)))
  const beginning = BEGINNINGS.find(([, pattern]) => pattern.test(start))
  return beginning?.[0] ?? (/^\s*[[{]/.test(start) ? otherJson(bytes) : null)
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

/** True for a JPEG, GIF, WebP, AVIF, HEIC, BMP or TIFF: a photograph or a copy of a figure, without a figure's metadata. */
export function isPlainPicture(bytes: Uint8Array): boolean {
  const start = latin(bytes.subarray(0, 16))
  return /^(?:\xff\xd8\xff|GIF8[79]a|RIFF[^]{4}WEBP|[^]{4}ftyp(?:avif|heic|mif1)|BM[^]{4}\0{4}|II\*\0|MM\0\*)/.test(
    start,
  )
}

/** The bytes as characters one by one, to look for ASCII in them. */
export function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** The text without the mark that some programs put before UTF-8. */
function withoutMark(text: string): string {
  return text.replace(/^\xef\xbb\xbf/, '')
}
