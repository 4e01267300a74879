// Asks the app for an answer that belongs to no reader's connection: over a pair of streams in memory.
import { createServer, request } from 'node:http'
import { duplexPair } from 'node:stream'

/** Far above any page; what is longer is no page to be kept whole. */
const MAX_BYTES = 32_000_000

/** Gives a function that GETs `{ path, headers }` as `{ status, headers, body }`, until the signal says stop. */
export function innerClient(answer) {
  const server = createServer(answer)
  return ({ path, headers }, signal) => {
    const [near, far] = duplexPair()
    server.emit('connection', far)
    // The other half of a pair does not notice by itself.
    near.once('close', () => far.destroy())
    return new Promise((resolve, reject) => {
      const asking = request(
        { createConnection: () => near, path, headers, signal },
        (response) => {
          wholeBody(response).then(
            (body) => resolve({ status: response.statusCode, headers: response.headers, body }),
            reject,
          )
        },
      )
      asking.once('error', reject)
      asking.once('close', () => near.destroy())
      asking.end()
    })
  }
}

async function wholeBody(response) {
  const chunks = []
  let bytes = 0
  for await (const chunk of response) {
    bytes += chunk.length
    if (bytes > MAX_BYTES) throw new Error('A page is too long to be shared')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
