import { changesQueryOf, parseChanges } from '@/lib/url/changes'

describe('the address of the ledger', () => {
  it.each([
    '',
    '?event=war',
    '?event=war&claimant=ministry&kind=revised&since=2023-09-20',
    '?kind=added&since=2023-09-20T12%3A00%3A00.000Z',
  ])('leads back to the same changes: %j', (query) => {
    const { choice, refused } = parseChanges(Object.fromEntries(new URLSearchParams(query)))
    expect(refused).toEqual([])
    expect(changesQueryOf(choice)).toBe(query)
  })

  it.each([
    [{ kind: 'price' }, 'kind', 'choice'],
    [{ claimant: 'No Body' }, 'claimant', 'id'],
    [{ since: 'last week' }, 'since', 'moment'],
    [{ event: ['a', 'b'] }, 'event', 'twice'],
  ])('says what it cannot read: %j', (parameters, parameter, reason) => {
    expect(parseChanges(parameters)).toMatchObject({ choice: {}, refused: [{ parameter, reason }] })
  })
})
