/**
 * The elements of a list in JSON, one by one, so that a list of any length is read in little memory: the file is the list
 * itself, or an object that has it under one of some names.
 */
import { FileRefused } from '../feed'

/** The names under which an object may hold the list. */
const LISTS = ['statements', 'claims', 'rows']

/** Characters of one element. */
const MAX_ELEMENT = 1_000_000

const SIGN = /["\\{}[\],]/g

/** Gives the text of each element. */
export async function* elementsOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let [depth, level, isText, isOver]: [number, number | null, boolean, boolean] = [
    0,
    null,
    false,
    false,
  ]
  let [element, before]: [string, string] = ['', '']
  let isEscaped = false
  for await (const piece of text) {
    let from = 0
    const keep = (to: number) => {
      const some = piece.slice(from, to)
      from = to
      if (level !== null) element += some
      else before = (before + some).slice(-200)
      if (element.length > MAX_ELEMENT) throw new FileRefused('An element of the list is too long')
    }
    SIGN.lastIndex = 0
    if (isEscaped) {
      SIGN.lastIndex = 1
      isEscaped = false
    }
    for (let match = SIGN.exec(piece); match !== null; match = SIGN.exec(piece)) {
      const [sign, at] = [match[0], match.index]
      if (isText) {
        if (sign === '"') isText = false
        else if (sign === '\\') {
          // What follows is part of the text, whatever it is.
          if (at + 1 >= piece.length) isEscaped = true
          else SIGN.lastIndex = at + 2
        }
        continue
      }
      if (sign === '"') isText = true
      else if (sign === '{' || sign === '[') {
        keep(at)
        const opens = level === null && !isOver && sign === '[' && isList(depth, before)
        depth += 1
        if (opens) {
          level = depth
          from = at + 1
        }
      } else if (sign === '}' || sign === ']') {
        if (level === depth) {
          keep(at)
          if (element.trim() !== '') yield element
          ;[element, level, isOver] = ['', null, true]
          from = at + 1
        }
        depth -= 1
      } else if (sign === ',' && level === depth) {
        keep(at)
        yield element
        element = ''
        from = at + 1
      }
    }
    keep(piece.length)
  }
  if (level !== null || depth !== 0)
    throw new FileRefused('The file ends in the middle of its JSON')
  if (!isOver) {
    throw new FileRefused(`The file is no list in JSON, nor an object with ${LISTS.join(', ')}`)
  }
}

function isList(depth: number, before: string): boolean {
  if (depth === 0) return before.trim() === ''
  const name = /"(\w+)"\s*:\s*$/.exec(before)?.[1]
  return depth === 1 && name !== undefined && LISTS.includes(name)
}
