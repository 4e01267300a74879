/** The elements of an XML text, as they come: their ends with all text within, and their beginnings. */
import { SaxesParser } from 'saxes'
import { FileRefused } from '../feed'

export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Reads a text to its end, or as far as it has come with each piece: it stops between two pieces. */
export async function* xmlPieces(
  pieces: AsyncIterable<string>,
  { open, close, text }: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new FileRefused('The workbook is damaged')
  })
  parser.on('opentag', (tag) => open(bare(tag.name), tag.attributes as Record<string, string>))
  if (close !== undefined) parser.on('closetag', (tag) => close(bare(tag.name)))
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  let isThere = false
  for await (const piece of pieces) {
    isThere = true
    parser.write(piece)
    yield
  }
  // A part that a workbook does without has nothing to end.
  if (isThere) parser.close()
}

export async function readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const reading = xmlPieces(pieces, handlers)
  while ((await reading.next()).done !== true);
}

/** Some programs write every name with a prefix. */
function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
