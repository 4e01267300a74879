/** The app is asked over a pair of streams, and nothing of them is left when it has answered, or could not be asked. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { duplexPair, type Duplex } from 'node:stream'
import { innerClient } from '../../../scripts/serving/inner.mjs'

type App = (request: IncomingMessage, response: ServerResponse) => unknown

function asking(app: App) {
  const streams: Duplex[] = []
  const ask = innerClient(app, () => {
    const pair = duplexPair()
    streams.push(...pair)
    return pair
  })
  const get = (path: string, headers: Record<string, string | undefined>) =>
    ask({ path, headers, maxBytes: 100 }, new AbortController().signal)
  return { get, streams }
}

const closed = async (streams: readonly Duplex[]) => {
  for (let turn = 0; turn < 1000 && !streams.every(({ destroyed }) => destroyed); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 5))
  return streams.map(({ destroyed }) => destroyed)
}

it('gives the whole answer, and lets go of both streams', async () => {
  const { get, streams } = asking((_, response) => response.end('ok'))
  const { status, body } = await get('/a', { host: 'figures.test' })
  expect([status, String(body)]).toEqual([200, 'ok'])
  expect(await closed(streams)).toEqual([true, true])
})

it.each([
  ['a host that is none', '/a', { host: undefined }],
  ['a host that no header can hold', '/a', { host: 'a\u0001' }],
  ['a path with a space', '/a b', { host: 'a' }],
])('refuses %s, and lets go of both streams', async (_, path, headers) => {
  const { get, streams } = asking((__, response) => response.end('ok'))
  await expect(get(path, headers)).rejects.toThrow()
  expect(await closed(streams)).toEqual([true, true])
})

it('refuses an answer that breaks off or is too long, and lets go of both streams', async () => {
  const { get, streams } = asking((request, response) => {
    response.write('1'.repeat(request.url === '/long' ? 101 : 10))
    if (request.url === '/half') setTimeout(() => response.destroy(), 20)
    else response.end()
  })
  await expect(get('/long', { host: 'a' })).rejects.toThrow('too long')
  await expect(get('/half', { host: 'a' })).rejects.toThrow()
  expect(await closed(streams)).toEqual([true, true, true, true])
})
