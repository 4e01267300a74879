// A line of text as runs of one direction, one script and one font, in the order in which they stand on the line.
import bidiFactory from 'bidi-js'

const bidi = bidiFactory()
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** These say where text goes and are not drawn themselves (UAX 9, rule X9). */
const DIRECTION_MARKS = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/

/** HarfBuzz shapes a run by the rules of one script, so those that one font may hold side by side are told apart. */
const SCRIPTS = [
  ...['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Syriac'],
  ...['Thaana', 'Nko', 'Adlam', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya'],
  ...['Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Lao', 'Tibetan'],
  ...['Myanmar', 'Khmer', 'Javanese', 'Balinese', 'Ethiopic', 'Tifinagh', 'Cherokee', 'Mongolian'],
  ...['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Hangul', 'Yi', 'Canadian_Aboriginal', 'Ol_Chiki'],
].map((name) => ({ name, letters: new RegExp(`\\p{Script=${name}}`, 'u') }))

/**
 * `faceOf(cluster, previous)` chooses the font of a letter with its marks, knowing that of the one before it.
 * Each run has its `text`, its `level` (odd goes leftwards), its `face` and the name of its `script`.
 */
export function runsOf(text, direction, faceOf) {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const runs = []
  for (const { segment, index } of clusters.segment(text)) {
    if (DIRECTION_MARKS.test(segment)) continue
    const level = levels[index]
    const last = runs.at(-1)
    const face = faceOf(segment, last?.face)
    const script = scriptOf(segment)
    const goesOn = last !== undefined && last.level === level && last.face === face
    // Signs and spaces are of no script and stay with what stands before them.
    if (goesOn && (script === null || last.script === null || script === last.script)) {
      last.text += segment
      last.script ??= script
    } else {
      runs.push({ text: segment, level, face, script })
    }
  }
  return inVisualOrder(runs)
}

function scriptOf(cluster) {
  return SCRIPTS.find(({ letters }) => letters.test(cluster))?.name ?? null
}

/** UAX 9, rule L2: from the highest level down, whatever is at that level or above is turned round. */
function inVisualOrder(runs) {
  let order = runs
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    const turned = []
    let stretch = []
    for (const run of order) {
      if (run.level >= level) stretch.unshift(run)
      else {
        turned.push(...stretch, run)
        stretch = []
      }
    }
    order = [...turned, ...stretch]
  }
  return order
}
