// A page whose reads of the store failed, answered with 503 and in words: Next gives such a page 500, and
// an empty one where no script runs.
import { AsyncLocalStorage } from 'node:async_hooks'
import { ServerResponse } from 'node:http'
import { giveToApp } from './process-wide.mjs'

const requests = new AsyncLocalStorage()

/** Called by lib/server/fault-log.ts when the store fails, in whichever request that is. */
giveToApp('mark-store-fault', () => {
  const request = requests.getStore()
  if (request) request.hasFault = true
})

/** Answers; `standIn` gives the answer for a page that failed with the store. */
export function answerOrStandIn(answer, request, response, port) {
  const state = { hasFault: false }
  withhold(
    response,
    () => state.hasFault && response.statusCode === 500,
    async () => {
      const page = await standIn(request, port)
      for (const name of response.getHeaderNames()) {
        if (name !== 'connection') response.removeHeader(name)
      }
      const { writeHead, end } = ServerResponse.prototype
      writeHead.call(response, 503, page.headers)
      end.call(response, request.method === 'HEAD' ? undefined : page.body)
    },
  )
  return requests.run(state, () => answer(request, response))
}

/** Swallows the answer when `isFailed` at its first byte, and calls `instead` at its end. */
function withhold(response, isFailed, instead) {
  const { writeHead, write, end, flushHeaders } = response
  let isWithheld
  const withheld = () => (isWithheld ??= isFailed())
  const called = (args) => {
    const done = args.find((one) => typeof one === 'function')
    if (done) queueMicrotask(done)
  }
  response.writeHead = function (status, ...more) {
    if (isWithheld === undefined) response.statusCode = status
    return withheld() ? response : writeHead.call(response, status, ...more)
  }
  response.flushHeaders = () => {
    if (!withheld()) flushHeaders.call(response)
  }
  response.write = (...args) => {
    if (!withheld()) return write.apply(response, args)
    called(args)
    return true
  }
  response.end = (...args) => {
    if (!withheld()) return end.apply(response, args)
    called(args)
    void instead()
    return response
  }
}

/** The page in the reader's language; it reads nothing of the store. */
async function standIn({ url, headers }, port) {
  const asked = new URL(url, 'http://localhost')
  const address = new URL(`http://localhost:${port}/unavailable`)
  address.searchParams.set('again', `${asked.pathname}${asked.search}`)
  const language = asked.searchParams.get('lang')
  if (language !== null) address.searchParams.set('lang', language)
  try {
    const page = await fetch(address, {
      headers: {
        Accept: 'text/html',
        'Accept-Language': headers['accept-language'] ?? '',
        Cookie: headers.cookie ?? '',
        Connection: 'close',
      },
      signal: AbortSignal.timeout(2000),
    })
    const kept = ['content-type', 'content-language', 'content-security-policy', 'cache-control']
    return {
      headers: Object.fromEntries([
        ['Retry-After', page.headers.get('retry-after') ?? '10'],
        ...kept.map((name) => [name, page.headers.get(name) ?? '']),
      ]),
      body: await page.text(),
    }
  } catch {
    return {
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '10' },
      body: 'This page cannot be shown just now. Try again in a while.\n',
    }
  }
}
