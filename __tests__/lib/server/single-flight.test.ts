import { madeOnce } from '@/lib/server/snapshots/single-flight'

describe('what several ask for at once', () => {
  it('is made once for all of them, and anew for who asks later', async () => {
    let made = 0
    const make = async () => {
      await Promise.resolve()
      return (made += 1)
    }
    const ask = () => madeOnce('x.png', () => true, make)
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
    expect(await ask()).toBe(2)
  })

  it('is wanted as long as one of them waits', async () => {
    const waiting = [false, false]
    let isWanted = () => false
    const made = madeOnce(
      'y.png',
      () => waiting[0] === true,
      async (wanted) => {
        isWanted = wanted
        await new Promise(setImmediate)
      },
    )
    void madeOnce(
      'y.png',
      () => waiting[1] === true,
      async () => undefined,
    )
    expect(isWanted()).toBe(false)
    waiting[1] = true
    expect(isWanted()).toBe(true)
    await made
  })

  it('fails for all of them, and is tried again', async () => {
    const fail = async () => Promise.reject(new Error('not now'))
    const ask = () => madeOnce('z.png', () => true, fail)
    await Promise.all([ask(), ask()].map((one) => expect(one).rejects.toThrow('not now')))
    expect(
      await madeOnce(
        'z.png',
        () => true,
        async () => 'made',
      ),
    ).toBe('made')
  })
})
