/** The server that all tests from outside share: with what ships, as it is installed but for its limits. */
import { startServer, type ServerOptions, type TestServer } from './server'

export interface Address {
  readonly url: string
  readonly port: number
}

/** Nothing that is recorded there may change: a suite that writes, or stops it, starts its own. */
export function publicServer(): Address {
  const url = process.env.TEST_SERVER_URL
  if (url === undefined) throw new Error('TEST_SERVER_URL is not set: has the project a setup?')
  return { url, port: Number(new URL(url).port) }
}

/** A server for one suite alone, started before its tests and gone after them. */
export function ownServer(options: ServerOptions = {}): () => TestServer {
  let server: TestServer | undefined
  beforeAll(async () => {
    server = await startServer(options)
  }, 120_000)
  afterAll(() => server?.close())
  return () => {
    if (server === undefined) throw new Error('The suite has not started yet.')
    return server
  }
}
