// Asks the app for an answer that belongs to no reader's connection: over a pair of streams in memory.
import { createServer, request } from 'node:http'
import { duplexPair } from 'node:stream'

/**
 * Gives a function that GETs `{ path, headers, maxBytes }` as `{ status, headers, body }`, until the signal says stop.
 * What the app has begun goes on then: the promise is refused when that has come to its end, and so it is when the
 * body is longer than `maxBytes`.
 */
export function innerClient(answer, pairOf = duplexPair) {
  const works = new WeakMap()
  const server = createServer((request, response) => {
    works.set(request.socket, settled(answer, request, response))
  })
  return ({ path, headers, maxBytes }, signal) => {
    const [near, far] = pairOf()
    server.emit('connection', far)
    // Neither half of a pair notices by itself: an answer that breaks off would be waited for without end.
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
    return new Promise((resolve, reject) => {
      const asking = begun({ createConnection: () => near, path, headers, signal })
      asking.once('response', (response) => {
        wholeBody(response, maxBytes).then(
          (body) => resolve({ status: response.statusCode, headers: response.headers, body }),
          refuse,
        )
      })
      const refuse = async (error) => {
        await works.get(far)
        reject(error)
      }
      asking.once('error', refuse)
      asking.once('close', () => near.destroy())
      asking.end()
    })
  }
}

/** A request that cannot be written leaves no half of its pair, which the server would keep for ever. */
function begun(options) {
  try {
    return request(options)
  } catch (error) {
    options.createConnection().destroy()
    throw error
  }
}

/** Whatever comes of it: a fault shows in the answer, or in its want. */
async function settled(answer, request, response) {
  try {
    await answer(request, response)
  } catch (error) {
    console.error(error)
    response.destroy()
  }
}

async function wholeBody(response, maxBytes) {
  const chunks = []
  let bytes = 0
  for await (const chunk of response) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Error('The answer is too long to be shared')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
