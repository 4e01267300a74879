import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { endWhenIdle } from '../../../scripts/serving/idle.mjs'

const MORE_THAN_WAITS_ON_THE_WAY = Buffer.alloc(50_000_000)

describe('a long answer', () => {
  const ends: (() => void)[] = []
  afterEach(() => ends.splice(0).forEach((end) => end()))

  async function ask(answer: (response: ServerResponse) => void): Promise<Socket> {
    const server = createServer((_: IncomingMessage, response) => {
      endWhenIdle(response, 50)
      answer(response)
    })
    await once(server.listen(0), 'listening')
    const address = server.address()
    const socket = connect(typeof address === 'object' && address !== null ? address.port : 0)
    ends.push(
      () => socket.destroy(),
      () => server.close(),
    )
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    return socket
  }

  it('is ended when its reader takes nothing of it', async () => {
    const closed = await new Promise((resolve) => {
      void ask((response) => {
        response.once('close', () => resolve(response.writableFinished))
        response.write(MORE_THAN_WAITS_ON_THE_WAY)
      })
    })
    expect(closed).toBe(false)
  })

  it('is not ended while it is made, however long that takes', async () => {
    const socket = await ask((response) => setTimeout(() => response.end('made'), 400))
    let text = ''
    for await (const chunk of socket) text += String(chunk)
    expect(text).toContain('made')
  })
})
