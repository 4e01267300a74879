// The port of the server: taken before any longer work is begun, or refused in one clear line.
import { createServer } from 'node:http'
import { refuse } from './process.mjs'

/** Ends with a clear line when the port cannot be had. */
export async function tryPort(port) {
  const server = createServer()
  await listen(server, port)
  await new Promise((resolve) => server.close(resolve))
}

export function listen(server, port) {
  return new Promise((resolve) => {
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE')
        refuse(`Port ${port} is in use by another program. Set PORT to a free one.`)
      refuse(`Port ${port} cannot be used: ${error.message}`)
    })
    server.listen(port, resolve)
  })
}
