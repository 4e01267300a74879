import { markArrived, rememberArrived } from '@/app/events/[id]/_components/live/arrived'

const SINCE = '2023-09-20T12:00:00.000Z'
/** The table of a page that was made anew, with these claims. */
const showRows = (...ids: string[]) => {
  const rows = ids.map((id) => `<tr><td><a href="/claims/${id}">27</a></td></tr>`)
  document.body.innerHTML = `<table><tbody>${rows.join('')}</tbody></table>`
}
const marked = () =>
  [...document.querySelectorAll('tr[data-arrived] a')].map((link) => link.getAttribute('href'))

describe('claims that the reader asked to see', () => {
  beforeAll(() => {
    // What a browser has and this one has not; ids of claims hold nothing that needs it.
    globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS
  })

  it('are marked where they stand, and nothing else is', () => {
    showRows('a', 'b', 'c')
    rememberArrived('war', ['b', 'not-shown'], SINCE)
    expect(markArrived('war')).toBe(SINCE)
    expect(marked()).toEqual(['/claims/b'])
  })

  it('are not announced when the page shows none of them', () => {
    showRows('a')
    rememberArrived('war', ['z'], SINCE)
    expect(markArrived('war')).toBeNull()
    expect(marked()).toEqual([])
  })

  it('are those of their own event, and the last that were asked for', () => {
    showRows('a', 'b')
    rememberArrived('flood', ['a'], SINCE)
    rememberArrived('war', ['a'], SINCE)
    rememberArrived('war', ['b'], SINCE)
    expect(markArrived('strike')).toBeNull()
    expect(markArrived('war')).toBe(SINCE)
    expect(marked()).toEqual(['/claims/b'])
  })

  it('are marked in every table that has them', () => {
    showRows('a', 'a')
    rememberArrived('war', ['a'], SINCE)
    markArrived('war')
    expect(marked()).toHaveLength(2)
  })
})
