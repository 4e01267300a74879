import { notModified } from '@/lib/server/http/read'

const TAG = '"abcdefgh"'

function answerTo(held: string | null): number | null {
  const request = new Request('http://house.test/', {
    headers: held === null ? {} : { 'If-None-Match': held },
  })
  const asked = { request, url: new URL(request.url), id: '' }
  return notModified(asked, TAG, { ETag: TAG })?.status ?? null
}

describe('a reader who has an answer already', () => {
  it.each([TAG, `W/${TAG}`, `"other", ${TAG}`, `"other",W/${TAG}`, '*'])(
    'gets none again for %s',
    (held) => expect(answerTo(held)).toBe(304),
  )

  it.each([null, '', '"other"', 'abcdefgh', '"abcdefgh-gzip"', `"x${TAG.slice(1)}`])(
    'is told by %s that it has another one',
    (held) => expect(answerTo(held)).toBeNull(),
  )
})
