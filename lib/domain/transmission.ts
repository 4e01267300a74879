/**
 * Figures that a publication garbled. Such a figure is a claim of the publication itself, so that the source's own stay
 * clean, and the note of its statement begins by saying so (data/README.md). Nothing is concluded from the figures.
 */
const TRANSMISSION_ERROR = /^(?:probably an )?error in transmission\b/i

/** True when the record says that the figure came about by an error in transmission, or probably did. */
export function isTransmissionError(note: string | null | undefined): boolean {
  return typeof note === 'string' && TRANSMISSION_ERROR.test(note.trimStart())
}
