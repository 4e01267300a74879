import { EventEmitter } from 'node:events'
import { Unsent } from '../../../scripts/serving/unsent.mjs'

class Waiting extends EventEmitter {
  destroyed = false
  destroy(): void {
    this.destroyed = true
    this.emit('close')
  }
}

describe('answers that wait for slow readers', () => {
  it('are cut off where they are too many, the oldest of the client with most', () => {
    const unsent = new Unsent(1_000_000)
    const other = new Waiting()
    unsent.add('one', other, 300_000)
    const many = Array.from({ length: 4 }, () => new Waiting())
    for (const response of many) unsent.add('many', response, 250_000)
    expect(many.map(({ destroyed }) => destroyed)).toEqual([true, true, false, false])
    expect(other.destroyed).toBe(false)
  })

  it('count whole for the last reader of a body, however many had it', () => {
    const unsent = new Unsent(2_000_000)
    const last = Array.from({ length: 4 }, () => {
      const body = { bytes: 500_000 }
      const readers = Array.from({ length: 5 }, () => new Waiting())
      for (const [at, one] of readers.entries()) unsent.add(`reader ${at}`, one, 0, body)
      for (const one of readers.slice(1)) one.emit('close')
      return readers[0]
    })
    expect(last.map((one) => one?.destroyed)).toEqual([true, false, false, false])
  })

  it('count once for all who wait with one body', () => {
    const unsent = new Unsent(1_200_000)
    const body = { bytes: 500_000 }
    const crowd = Array.from({ length: 10 }, () => new Waiting())
    for (const [at, one] of crowd.entries()) unsent.add(`reader ${at}`, one, 0, body)
    expect(crowd.some(({ destroyed }) => destroyed)).toBe(false)
  })

  it('are forgotten when they are sent', () => {
    const unsent = new Unsent(1_000_000)
    for (let turn = 0; turn < 100; turn += 1) {
      const response = new Waiting()
      unsent.add('one', response, 900_000)
      response.emit('close')
      expect(response.destroyed).toBe(false)
    }
  })

  it('count for something however little is written of them', () => {
    const unsent = new Unsent(1_000_000)
    const many = Array.from({ length: 100 }, () => new Waiting())
    for (const response of many) unsent.add('many', response, 0)
    expect(many.filter(({ destroyed }) => !destroyed).length).toBe(15)
  })
})
