/** While a job is at work the heap grows little, and however it ends, Node.js decides by itself again. */
import { withLeanHeap } from '@/lib/server/importing/lean-heap'

const flags: string[] = []
jest.mock('node:v8', () => ({
  ...jest.requireActual<typeof import('node:v8')>('node:v8'),
  setFlagsFromString: (flag: string) => flags.push(flag),
}))
beforeEach(() => flags.splice(0))

const LEAN = '--heap-growing-percent=50'
const BY_ITSELF = '--heap-growing-percent=0'

describe('the heap of a job', () => {
  it('is lean while the job is at work', async () => {
    const before = await withLeanHeap(async () => {
      await Promise.resolve()
      return [...flags]
    })
    expect(before).toEqual([LEAN])
    expect(flags).toEqual([LEAN, BY_ITSELF])
  })

  it('is as it was after a job that failed', async () => {
    await expect(withLeanHeap(() => Promise.reject(new Error('a fault')))).rejects.toThrow(
      'a fault',
    )
    expect(flags).toEqual([LEAN, BY_ITSELF])
  })
})
