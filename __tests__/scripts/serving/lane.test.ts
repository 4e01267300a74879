import { Lane } from '../../../scripts/serving/lane.mjs'

type GiveBack = (() => void) | null

/** Whoever has a place, in the order of getting it. */
function watched(lane: Lane) {
  const served: string[] = []
  const places: (() => void)[] = []
  const refused: string[] = []
  const enter = (client: string, name = client) => {
    const ticket = lane.enter(client)
    void ticket.place.then((giveBack: GiveBack) => {
      if (giveBack === null) refused.push(name)
      else {
        served.push(name)
        places.push(giveBack)
      }
    })
    return ticket
  }
  return { enter, served, refused, places }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('a lane', () => {
  it('has a few places, and the next one gets that which is given back, once', async () => {
    const { enter, served, places } = watched(new Lane({ places: 2 }))
    for (const name of ['a', 'b', 'c', 'd']) enter(name)
    await settle()
    expect(served).toEqual(['a', 'b'])
    places[0]?.()
    places[0]?.()
    await settle()
    expect(served).toEqual(['a', 'b', 'c'])
  })

  it('lets clients take turns, however many of one client wait', async () => {
    const { enter, served, places } = watched(new Lane({ places: 1 }))
    for (let request = 1; request <= 200; request += 1) enter('many', `many ${request}`)
    enter('one')
    for (let turn = 0; turn < 3; turn += 1) {
      await settle()
      places[turn]?.()
    }
    expect(served).toEqual(['many 1', 'many 2', 'one'])
  })

  it('leaves places for others where one client may not have them all', async () => {
    const { enter, served } = watched(new Lane({ places: 4, each: 2 }))
    for (let request = 1; request <= 9; request += 1) enter('many', `many ${request}`)
    enter('one')
    await settle()
    expect(served).toEqual(['many 1', 'many 2', 'one'])
  })

  it('refuses who has waited for too long, and who comes when the line is full', async () => {
    const lane = new Lane({ places: 1, room: 2, patience: 20 })
    const { enter, refused } = watched(lane)
    for (const name of ['a', 'b', 'c', 'd']) enter(name)
    await settle()
    expect(refused).toEqual(['d'])
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect([refused, lane.waiting]).toEqual([['d', 'b', 'c'], 0])
  })

  it('takes the last of the client with most waiting out of a full line for another client', async () => {
    const { enter, refused } = watched(new Lane({ places: 1, room: 3 }))
    for (const name of ['many 0', 'many 1', 'many 2', 'many 3']) enter('many', name)
    enter('one')
    await settle()
    expect(refused).toEqual(['many 3'])
  })

  it('forgets who leaves', async () => {
    const lane = new Lane({ places: 1 })
    const { enter, served, places } = watched(lane)
    enter('a')
    const gone = enter('b')
    enter('c')
    lane.leave(gone)
    await settle()
    places[0]?.()
    await settle()
    expect([served, lane.waiting]).toEqual([['a', 'c'], 0])
  })

  it('refuses all who wait when it closes, and all who come', async () => {
    const lane = new Lane({ places: 1 })
    const { enter, refused } = watched(lane)
    for (const name of ['a', 'b']) enter(name)
    lane.close()
    enter('c')
    await settle()
    expect(refused).toEqual(['b', 'c'])
  })
})
