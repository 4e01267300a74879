import { markArrived, rememberArrived } from '@/app/_components/live/arrived'

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

  const came = (...claims: string[]) => ({ claims, since: SINCE, lines: ['North: killed 27'] })

  it('are marked where they stand, and nothing else is', () => {
    showRows('a', 'b', 'c')
    rememberArrived('war', came('b', 'not-shown'))
    expect(markArrived('war')).toMatchObject({ since: SINCE, lines: ['North: killed 27'] })
    expect(marked()).toEqual(['/claims/b'])
  })

  it('are not announced when the page shows none of them', () => {
    showRows('a')
    rememberArrived('storm', came('z'))
    expect(markArrived('storm')).toBeNull()
    expect(marked()).toEqual([])
  })

  it('are those of their own page, all that were asked for during the visit', () => {
    showRows('a', 'b', 'c')
    rememberArrived('flood', came('c'))
    rememberArrived('quake', came('a'))
    rememberArrived('quake', came('b'))
    expect(markArrived('strike')).toBeNull()
    expect(markArrived('quake')?.claims).toEqual(['b', 'a'])
    expect(marked()).toEqual(['/claims/a', '/claims/b'])
  })

  it('are marked in every table and chart that has them', () => {
    showRows('a', 'a')
    document.body.insertAdjacentHTML('beforeend', '<svg><g data-claim="a"></g></svg>')
    rememberArrived('tide', came('a'))
    markArrived('tide')
    expect(marked()).toHaveLength(2)
    expect(document.querySelectorAll('g[data-arrived]')).toHaveLength(1)
  })
})
