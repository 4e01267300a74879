/** Pictures in a process of their own: one after another, few at once, and none of them brings this process down. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { unzipSync } from 'fflate'
import { ProblemError } from '@/lib/server/http/problem'
import { makeApart, type PictureWork } from '@/lib/server/snapshots/picture/queue'

const always = () => true
const picture = (body = '<rect width="9" height="9"/>', box = '0 0 40 20'): PictureWork => ({
  kind: 'png',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="40" height="20">${body}</svg>`,
  width: 80,
  fontFiles: [],
  tiers: null,
})
/** A layer outside the window, at which the library ends its process. */
const FATAL = picture('<g opacity="0.5"><rect width="9" height="9"/></g>', '0 500 40 20')

/** What it was refused with, where it was; what it was made of otherwise. */
async function outcomeOf(work: PictureWork, isWanted = always): Promise<unknown> {
  return makeApart(work, isWanted).catch((reason: unknown) => reason)
}

describe('the process that makes pictures', () => {
  it('draws a picture of the width that it is asked for', async () => {
    const png = Buffer.from(await makeApart(picture(), always))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([80, 40])
  })

  it('packs an archive, without a date of its own', async () => {
    const files = [['a.txt', Buffer.from('27 dead')]] as const
    const zip = Buffer.from(await makeApart({ kind: 'zip', files }, always))
    expect(Buffer.from(unzipSync(zip)['a.txt'] ?? []).toString()).toBe('27 dead')
    expect(zip.readUInt32LE(10)).toBe(0x0021_0000)
    expect(Buffer.from(await makeApart({ kind: 'zip', files }, always)).equals(zip)).toBe(true)
  })

  it('fails at a drawing that cannot be read, and goes on', async () => {
    expect(await outcomeOf({ ...picture(), svg: 'no drawing' } as PictureWork)).toBeInstanceOf(
      Error,
    )
    expect(await outcomeOf(picture())).toBeInstanceOf(Uint8Array)
  })

  it('may be ended by a drawing: that is one picture that fails, whoever waits behind it', async () => {
    const outcomes = await Promise.all([
      outcomeOf(picture()),
      outcomeOf(FATAL),
      outcomeOf(picture()),
    ])
    expect(outcomes[0]).toBeInstanceOf(Uint8Array)
    expect(String(outcomes[1])).toContain('the process that makes pictures ended')
    expect(outcomes[2]).toBeInstanceOf(Uint8Array)
  })

  it('may be ended by the system: the picture is made when it is asked for again', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    await makeApart(picture(), always)
    const files = [['a.bin', randomBytes(40_000_000)]] as const
    const outcome = outcomeOf({ kind: 'zip', files })
    const [pid] = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'picture/process.mjs'], {
      encoding: 'utf8',
    }).split('\n')
    process.kill(Number(pid), 'SIGKILL')
    expect(await outcome).toMatchObject({ status: 503, headers: { 'Retry-After': '5' } })
    expect(log).toHaveBeenCalledTimes(1)
    log.mockRestore()
    expect(await outcomeOf(picture())).toBeInstanceOf(Uint8Array)
  })

  it('does not begin a picture that nobody wants any more', async () => {
    let asked = 0
    const gone = () => {
      asked += 1
      return false
    }
    // It would end the process, were it begun.
    const outcome = await outcomeOf(FATAL, gone)
    expect([asked, outcome]).toEqual([1, expect.any(ProblemError)])
  })

  it('lets few wait: the others are told when to try again', async () => {
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => outcomeOf(picture())))
    const refused = outcomes.filter((one) => one instanceof ProblemError)
    // One is at work and 24 wait.
    expect(refused).toHaveLength(5)
    expect(refused[0]).toMatchObject({ status: 503, headers: { 'Retry-After': '5' } })
    expect(await outcomeOf(picture())).toBeInstanceOf(Uint8Array)
  })
})
