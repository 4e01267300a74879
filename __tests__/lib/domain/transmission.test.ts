import { isTransmissionError } from '@/lib/domain/transmission'

describe('an error in transmission', () => {
  it.each([
    ['Error in transmission: 68 where the statement has 168.', true],
    ['Probably an error in transmission: no other source has 29.', true],
    ['  error in transmission', true],
    ['Not an error in transmission.', false],
    ['Errors in transmissions are common.', false],
    ['The headline of the same page has 26.', false],
    ['', false],
    [null, false],
    [undefined, false],
  ])('is read from the note alone, and from its beginning: %p', (note, expected) => {
    expect(isTransmissionError(note)).toBe(expected)
  })
})
