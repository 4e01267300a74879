/** A way to PostgreSQL that is cut at the very statement that a test names. */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Way {
  readonly url: string
  /** Cuts the connection on which a statement with this text comes: before the server gets it, or its answer is sent on. */
  cutAt(text: string, when: 'before' | 'after'): void
  close(): Promise<void>
}

export async function wayTo(url: string): Promise<Way> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let cut: { readonly text: string; readonly when: 'before' | 'after' } | null = null

  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    let isCut = false
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (bytes) => {
      if (cut !== null && bytes.includes(cut.text)) {
        isCut = true
        const { when } = cut
        cut = null
        if (when === 'before') {
          client.destroy()
          return
        }
      }
      upstream.write(bytes)
    })
    upstream.on('data', (bytes) => {
      if (isCut) client.destroy()
      else client.write(bytes)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const through = new URL(url)
  // An address of the internet: the test listens on a port, not on a path.
  through.port = String((server.address() as AddressInfo).port)
  return {
    url: through.href,
    cutAt: (text, when) => {
      cut = { text, when }
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
