/** The form of a new statement as a browser without script sends it. */
import type { Act, Next } from '@/lib/server/people/act'
import { statementAct } from '@/lib/server/desk/acts'
import { draftOfText } from '@/lib/server/desk/draft'
import { expectStatus, furnish, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

const FORM = {
  act: 'save',
  seen: '',
  event: 'The war',
  claimant: 'South',
  publication: 'A later report',
  publisher: '',
  address: 'https://herald.example/9',
  publishedAt: '2024-03-10',
  asOf: '',
  'claims.0.words': 'at least 40 people killed',
  'claims.0.group': 'North',
  'claims.1.words': 'including two civilians',
  'claims.1.partOf': '1',
  'claims.1.scope': '',
}

onOneStore('the form of a new statement', (kind) => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    await expectStatus(house.post('statements', statement()), 201)
  })
  afterAll(() => house.remove())

  const person = {
    id: 'u',
    name: 'Ed',
    email: 'ed@house.test',
    role: 'editor',
    session: 's',
  } as const
  async function send(more: Record<string, string> = {}): Promise<{ to: URL; next: Next }> {
    const asked: Act = {
      request: new Request('http://house.test/desk/acts/statement', { method: 'POST' }),
      store: house.store,
      form: { ...FORM, ...more },
    }
    const next = await statementAct({ ...asked, person })
    return { to: new URL(next.to, 'http://house.test'), next }
  }
  const claims = async () => (await house.get('events/war/claims')).json.claims

  it('shows a refused form again with everything that was typed, and records nothing', async () => {
    const before = (await claims()).length
    const { to } = await send({ claimant: 'Sou', claimantKind: '' })
    expect(to.pathname).toBe('/desk/statements/new')
    expect(to.searchParams.get('refused')).toBe('1')
    const draft = draftOfText(to.searchParams.get('draft') ?? '')
    expect(draft).toMatchObject({ claimant: 'Sou', publication: 'A later report' })
    expect(draft?.claims.map(({ words }) => words)).toEqual([
      'at least 40 people killed',
      'including two civilians',
    ])
    expect(await claims()).toHaveLength(before)
  })

  it('records a new source with its statement, or not at all', async () => {
    const form = { claimant: 'Coast guard', claimantKind: 'military' }
    // Two figures of one day are refused by the write itself, after the source.
    const rival = {
      'claims.1.words': '9 people killed',
      'claims.1.partOf': '',
      'claims.1.group': 'North',
    }
    expect((await send({ ...form, ...rival })).to.searchParams.get('refused')).toBe('1')
    expect((await house.get('sources/coast-guard')).status).toBe(404)
    const { to } = await send({ ...form, address: 'https://coast.example/1' })
    expect(to.searchParams.get('saved')).toMatch(/^c-\w+ c-\w+$/)
    expect((await house.get('sources/coast-guard')).json.source.kind).toBe('military')
  })

  it('saves nothing doubtful before its warning was on the screen', async () => {
    const before = (await claims()).length
    const form = { 'claims.0.value': '12', address: 'https://herald.example/3' }
    const { to } = await send({ ...form, claimant: 'Office of the North' })
    expect(to.searchParams.get('warned')).toBe('1')
    expect(await claims()).toHaveLength(before)
    const seen = 'claims.0.words:wording-differs'
    const again = await send({ ...form, claimant: 'Office of the North', seen })
    expect(again.to.searchParams.get('saved')).toMatch(/^c-/)
  })

  it('saves, as the editor who is signed in, and begins the next statement of the same document', async () => {
    const { to } = await send()
    const ids = to.searchParams.get('saved')?.split(' ') ?? []
    const { claim } = (await house.get(`claims/${ids[0]}`)).json
    expect(claim).toMatchObject({ recordedBy: 'Ed', claimant: { id: 'south' }, group: 'north' })
    const part = (await house.get(`claims/${ids[1]}`)).json.claim
    expect(part).toMatchObject({ partOf: ids[0], partKind: 'subset', category: 'civilians' })
    expect(draftOfText(to.searchParams.get('draft') ?? '')).toMatchObject({
      event: 'The war',
      claimant: '',
      address: 'https://herald.example/9',
      claims: [],
    })
  })

  it('says when everything was recorded before', async () => {
    await send({ address: 'https://herald.example/10' })
    const { to } = await send({ address: 'https://herald.example/10' })
    expect(to.searchParams.get('known')).toMatch(/^c-/)
  })
})
