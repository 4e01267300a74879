import { noticeCookie, noticeIn, type Notice } from '@/lib/server/people/notice'

const NOTICE: Notice = { kind: 'key-made', value: 'bys_secret', fields: { name: 'Ä"; x' } }
const headersOf = (cookie: string) => new Headers({ Cookie: cookie.split(';')[0] ?? '' })

it('tells the next page, in a cookie of the desk alone that nobody can read', () => {
  const cookie = noticeCookie(NOTICE, 'a')
  expect(cookie).toMatch(/; Path=\/desk; Max-Age=60; HttpOnly; SameSite=Lax$/)
  expect(Buffer.from(cookie.split(/[=;]/)[1] ?? '', 'base64url').toString()).not.toContain('bys_')
  expect(noticeIn(headersOf(cookie), 'a')).toEqual(NOTICE)
})

it('believes none that it did not seal', () => {
  const cookie = noticeCookie(NOTICE, 'a')
  expect(noticeIn(headersOf(cookie), 'b')).toBeNull()
  expect(noticeIn(headersOf(cookie.replace(/=(.{20})./, '=$1_')), 'a')).toBeNull()
  for (const other of [
    '',
    'x=y',
    'bysource.notice=',
    'bysource.notice=%',
    'bysource.notice=AAAA',
  ]) {
    expect(noticeIn(headersOf(other), 'a')).toBeNull()
  }
})
