import { parseShipped } from '@/lib/feeds/shipped/parse'
import type { FeedFile } from '@/lib/feeds/feed'
import { seed } from '@/lib/server/seed/seed'
import { readShippedFiles } from '@/lib/server/seed/shipped-files'
import { expectStatus, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

const EVENT = 'data/events/karabakh-offensive-2023.json'

/** As much of a shipped file as these tests change. */
interface EditableClaim {
  id: string
  partOf: string | null
  method: string
  quantity: { form: string; value: number; valueTo: null; wording: string }
  appearances: { publication: string; via: string[]; wording: string; term: string | null }[]
}
interface Editable {
  publications: Record<string, object>
  statements: {
    id: string
    note: string | null
    recordedAt?: string
    claims: EditableClaim[]
  }[]
  actors: { id: string; name: string }[]
}

/** The shipped files with one of them edited as a person would. */
function edited(files: readonly FeedFile[], path: string, edit: (file: Editable) => void) {
  return files.map((file) => {
    if (file.path !== path) return file
    const content = JSON.parse(file.text)
    edit(content)
    return { path, text: JSON.stringify(content) }
  })
}

onBothStores('seeding', (kind) => {
  let house: House
  let files: FeedFile[]
  /** The same with one event, what it is a part of, and another: enough for what is asked of a store that is filled here. */
  let some: FeedFile[]

  const openWith = (contents: 'empty' | 'seeded') =>
    beforeEach(async () => {
      house = await openHouse(kind, { contents })
    })
  beforeAll(async () => {
    files = await readShippedFiles(process.cwd())
    const others = ['nagorno-karabakh-2023', 'derna-flood-2023'].map(
      (id) => `data/events/${id}.json`,
    )
    some = files.filter(
      ({ path }) => !path.startsWith('data/events/') || [EVENT, ...others].includes(path),
    )
  })
  afterEach(() => house.remove())

  const claimsInFiles = () =>
    parseShipped(files).records.events.flatMap(({ statements }) =>
      statements.flatMap(({ claims }) => claims.map(({ id }) => id)),
    )
  const detail = async (id: string) => (await house.get(`claims/${id}`)).json
  const revisionOf = async (id: string) => (await house.get(`events/${id}`)).json.event.revision
  const firstClaim = (file: Editable): EditableClaim => {
    const [claim] = file.statements[0]?.claims ?? []
    if (claim === undefined) throw new Error('the file has no claim')
    return claim
  }

  describe('a new store', () => {
    openWith('empty')

    it('never records in the past of a store that is in use', async () => {
      await seed(
        house.store,
        some.filter(({ path }) => path !== EVENT),
      )
      const knownAt = new Date().toISOString()
      expect((await house.get(`events/karabakh-offensive-2023?knownAt=${knownAt}`)).status).toBe(
        404,
      )
      await seed(house.store, some)
      expect((await house.get('events/karabakh-offensive-2023')).status).toBe(200)
      expect((await house.get(`events/karabakh-offensive-2023?knownAt=${knownAt}`)).status).toBe(
        404,
      )
    })

    it('records a statement that came to its file later at its own moment', async () => {
      const recordedAt = '2026-11-24T09:00:00.000Z'
      let id = ''
      const later = edited(some, EVENT, (file) => {
        id = firstClaim(file).id
        for (const statement of file.statements.slice(0, 1)) statement.recordedAt = recordedAt
      })
      await seed(house.store, later)
      expect((await detail(id)).claim).toMatchObject({ id, revision: 1, recordedAt })
      expect((await house.get(`claims/${id}?knownAt=2026-11-23`)).status).toBe(404)
      expect((await house.get('claims/karabakh-a1?knownAt=2026-11-23')).status).toBe(200)
    })

    it('says in one line what is wrong with a file, and applies none of it', async () => {
      const wrong = edited(files, EVENT, (file) => (firstClaim(file).quantity.value = -1))
      await expect(seed(house.store, wrong)).rejects.toThrow(
        /karabakh-offensive-2023\.json.*quantity\.value/,
      )
      expect((await house.get('health')).json.claims).toBe(0)
    })
  })

  describe('a store that has what ships', () => {
    openWith('seeded')

    it('has every shipped claim under its own id and at its own moment', async () => {
      const ids = claimsInFiles()
      expect((await house.get('health')).json).toMatchObject({
        status: 'ok',
        store: kind,
        claims: ids.length,
      })
      const { claim } = await detail('karabakh-a1')
      const { recordedAt } = JSON.parse(files.find(({ path }) => path === EVENT)?.text ?? '')
      expect(claim).toMatchObject({ id: 'karabakh-a1', revision: 1, recordedAt })
    })

    it('does nothing when it is seeded again, also after a restart', async () => {
      const before = (await house.get('changes?limit=1')).text
      await seed(house.store, files)
      await seed(await house.reopen(), files)
      expect((await house.get('changes?limit=1')).text).toBe(before)
    })

    it('applies a changed figure as a revision, and leaves other events alone', async () => {
      let id = ''
      const changed = edited(files, EVENT, (file) => {
        const claim = firstClaim(file)
        id = claim.id
        claim.quantity = { form: 'exact', value: 4321, valueTo: null, wording: '4,321' }
      })
      const knownAt = new Date().toISOString()
      const then = (await house.get(`claims/${id}?knownAt=${knownAt}`)).text
      const other = await revisionOf('derna-flood-2023')
      await seed(house.store, changed)
      const { claim, revisions } = await detail(id)
      expect(claim.quantity.value).toBe(4321)
      expect(revisions[1]).toMatchObject({ by: 'record', reason: 'unknown' })
      expect(Object.keys(revisions[1]?.changed ?? {})).toEqual(['quantity'])
      expect((await house.get(`claims/${id}?knownAt=${knownAt}`)).text).toBe(then)
      expect(await revisionOf('derna-flood-2023')).toBe(other)
    })

    it('corrects the remark of a statement in its claims, and leaves the past as it was', async () => {
      let id = ''
      const changed = edited(files, EVENT, (file) => {
        id = firstClaim(file).id
        for (const statement of file.statements.slice(0, 1)) statement.note = 'Read again.'
      })
      const knownAt = new Date().toISOString()
      const then = (await house.get(`claims/${id}?knownAt=${knownAt}`)).text
      await seed(house.store, changed)
      const { claim, revisions } = await detail(id)
      expect(claim).toMatchObject({ note: 'Read again.' })
      expect(Object.keys(revisions.at(-1)?.changed ?? {})).toEqual(['remark'])
      expect((await house.get(`claims/${id}?knownAt=${knownAt}`)).text).toBe(then)
      await seed(house.store, files)
      expect((await detail(id)).claim.note).toBe(JSON.parse(then).claim.note)
    })

    it('keeps what was revised here when the file changes something else', async () => {
      let id = ''
      const changed = edited(files, EVENT, (file) => {
        const claim = firstClaim(file)
        id = claim.id
        claim.method = claim.method === 'counted' ? 'verified' : 'counted'
      })
      const quantity = { form: 'exact', value: 99, wording: '99' }
      await expectStatus(
        house.post(`claims/${id}/revisions`, { by: 'record', reason: 'error', quantity }),
        201,
      )
      await seed(house.store, changed)
      expect((await detail(id)).claim).toMatchObject({ revision: 3, quantity: { value: 99 } })
    })

    it('withdraws a claim that is no longer in the file, and reinstates it when it is again', async () => {
      let id = ''
      const without = edited(files, EVENT, (file) => {
        id = firstClaim(file).id
        file.statements.shift()
      })
      await seed(house.store, without)
      expect((await detail(id)).claim).toMatchObject({ status: 'withdrawn', revision: 2 })
      await seed(house.store, files)
      expect((await detail(id)).claim).toMatchObject({ status: 'stands', revision: 3 })
    })

    it('adds a new statement, a new appearance and a changed name', async () => {
      let publication = ''
      const withMore = edited(files, EVENT, (file) => {
        const more = structuredClone(
          file.statements.find((one) => one.claims.length === 1 && one.claims[0]?.partOf === null),
        )
        const [claim] = more?.claims ?? []
        if (more === undefined || claim === undefined) throw new Error('no statement of one claim')
        const quantity = { form: 'exact', value: 7, valueTo: null, wording: 'seven' }
        const added = { ...claim, id: 'added-claim', quantity }
        file.statements.push({ ...more, id: 'added-statement', claims: [added] })
        publication =
          Object.keys(file.publications).find(
            (key) => !firstClaim(file).appearances.some((one) => one.publication === key),
          ) ?? ''
        firstClaim(file).appearances.push({ publication, via: [], wording: 'again', term: null })
      })
      let actor = ''
      const renamed = edited(withMore, 'data/actors.json', (file) => {
        const [first] = file.actors
        if (first === undefined) throw new Error('the file has no actor')
        actor = first.id
        first.name = 'Renamed'
      })
      const { id } = firstClaim(JSON.parse(files.find(({ path }) => path === EVENT)?.text ?? ''))
      const appearances = (await detail(id)).appearances.length
      await seed(house.store, renamed)
      expect((await detail('added-claim')).claim.quantity.value).toBe(7)
      expect((await detail(id)).appearances).toHaveLength(appearances + 1)
      expect((await house.get(`sources/${actor}`)).json.source.name).toBe('Renamed')
    })

    it('recognises a shipped claim that is sent again', async () => {
      const { claim } = await detail('karabakh-a1')
      const { quantity, asOf, asOfPrecision, group, category, measure, basis } = claim
      const { low: _, high: __, ...stated } = quantity
      const again = { measure, group, category, basis, asOf, asOfPrecision, quantity: stated }
      const body = statement({
        event: claim.event,
        claimant: claim.claimant.id,
        publisher: claim.claimant.id,
        claims: [again],
      })
      const { json } = await expectStatus(house.post('statements', body), 201)
      expect(json.claims[0]?.id).toBe('karabakh-a1')
      expect((await detail('karabakh-a1')).appearances.length).toBeGreaterThan(
        claim.appearances.length,
      )
    })
  })
})
