import { formatEventKind, isKnownKind } from '@/lib/format/event-kind'
import { LOCALES } from '@/lib/format/locale'
import { wordsIn } from '@/lib/format/translator'

describe('a kind of event', () => {
  it.each(LOCALES)('that the catalogue does not name is shown by its own words: %s', (locale) => {
    const words = wordsIn(locale)
    expect(formatEventKind('train-crash', words)).toBe('Train crash')
    expect(isKnownKind('armed-conflict', words)).toBe(true)
    // Every object has something of that name.
    expect(formatEventKind('constructor', words)).toBe('Constructor')
  })
})
