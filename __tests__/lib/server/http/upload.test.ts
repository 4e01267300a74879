import { readUpload } from '@/lib/server/http/upload'

function sent(parts: (form: FormData) => void): Request {
  const body = new FormData()
  parts(body)
  return new Request('http://house.test/', { method: 'POST', body })
}

const withFile = (text: string, name = 'a.csv') =>
  sent((form) => {
    form.append('file', 'f-1')
    form.append('upload', new Blob([text]), name)
  })

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (error: unknown) => (error instanceof Error && 'status' in error ? error.status : error),
  )

describe('a file in a form', () => {
  it('is read with its name and the fields before it', async () => {
    const read = await readUpload(withFile('a,b\n1,2\n', '../дни.csv'), async (file) => ({
      ...file,
      bytes: await textOf(file.bytes),
    }))
    expect(read).toEqual({ name: 'дни.csv', fields: { file: 'f-1' }, bytes: 'a,b\n1,2\n' })
  })

  it('is passed over where its reader has enough, to the end of the form', async () => {
    const body = 'x'.repeat(3_000_000)
    const read = await readUpload(withFile(body), async ({ bytes }) => {
      for await (const piece of bytes) return piece.byteLength
      return 0
    })
    expect(read).toBeGreaterThan(0)
    const fault = new Error('no room')
    await expect(readUpload(withFile(body), () => Promise.reject(fault))).rejects.toBe(fault)
  })

  it('is none in a form without one, and in anything that is no form', async () => {
    const take = jest.fn()
    expect(
      await readUpload(
        sent((form) => form.append('a', 'b')),
        take,
      ),
    ).toBeNull()
    const plain = new Request('http://house.test/', { method: 'POST', body: 'a=b' })
    expect(await status(readUpload(plain, take))).toBe(415)
    const headers = { 'Content-Type': 'multipart/form-data' }
    const bare = new Request('http://house.test/', { method: 'POST', body: 'a=b', headers })
    expect(await status(readUpload(bare, take))).toBe(415)
    expect(take).not.toHaveBeenCalled()
  })

  it('is refused where the form ends early, and its reader hears of it', async () => {
    const whole = Buffer.from(await withFile('a,b\n'.repeat(50_000)).arrayBuffer())
    const boundary = whole.subarray(2, whole.indexOf('\r\n')).toString()
    const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }
    const body = whole.subarray(0, 100_000)
    const request = new Request('http://house.test/', { method: 'POST', body, headers })
    const reader = jest.fn()
    const take = ({ bytes }: { bytes: AsyncIterable<Uint8Array> }) => textOf(bytes).catch(reader)
    expect(await status(readUpload(request, take))).toBe(400)
    expect(reader).toHaveBeenCalledTimes(1)
  })
})
