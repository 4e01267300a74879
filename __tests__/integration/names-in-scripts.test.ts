/** Names in every script, from recording them to the picture that is cited. */
import { SCRIPT_FONTS } from '@/lib/server/snapshots/picture/script-fonts'
import { replaceStore } from '@/lib/server/open'
import { NAMES_IN_SCRIPTS, NAMES_WITHOUT_FONT } from '../support/names-in-scripts'
import { unzip } from '../support/unzip'
import { describeWithShared } from '../support/shared'
import { shape } from '../support/shaping'
import { post, sharedCase, statusesOf } from './support/cases'
import { expectStatus, killed, openHouse, statement, type House } from './support/house'
import { freeze, postForm, see } from './support/snapshots'

async function openWithNames(names: Readonly<Record<string, string>>): Promise<House> {
  const house = await openHouse('sqlite')
  replaceStore(house.store, { BYSOURCE_DATA: house.folder, BYSOURCE_URL: 'https://figures.test' })
  const event = { id: 'flood', title: 'The flood', kind: 'flood', startedOn: '2024-03-01' }
  await expectStatus(house.post('events', event), 201)
  for (const [index, [script, name]] of Object.entries(names).entries()) {
    const id = `red-cross-${script.toLowerCase()}`
    const shortName = script === 'Han' ? 'RCSC' : null
    await expectStatus(house.post('sources', { id, name, shortName, kind: 'red-cross' }), 201)
    const claims = [killed(10 + index, { group: null })]
    const url = `https://example.org/${id}`
    const said = { event: 'flood', claimant: id, publisher: id, url, claims }
    await expectStatus(house.post('statements', statement(said)), 201)
  }
  return house
}

/** Throws with what is said instead of one. */
const picture = async (id: string, file = 'png') => {
  const { status, bytes, text } = await see(`${id}.${file}`)
  if (status !== 200) throw new Error(`${status}: ${text}`)
  return bytes
}

describe('a snapshot of names in the scripts that fonts ship for', () => {
  let house: House
  let made: Awaited<ReturnType<typeof freeze>>
  beforeAll(async () => {
    house = await openWithNames(NAMES_IN_SCRIPTS)
    made = await freeze('flood', { measure: 'killed' })
  })
  afterAll(() => house.remove())

  it('is made without a warning, and has its pictures', async () => {
    expect(made.json.warnings).toEqual([])
    const { id } = made.json.snapshot
    for (const file of ['png', '2x.png', 'card.png']) {
      expect((await picture(id, file)).subarray(1, 4).toString()).toBe('PNG')
    }
  })

  it('holds every name as text in its SVG, with a font for each script in it', async () => {
    const { text } = await see(`${made.json.snapshot.id}.svg`)
    // A long name is on two lines.
    const words = text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    for (const name of Object.values(NAMES_IN_SCRIPTS)) expect(words).toContain(name.split(' ')[0])
    const faces = text.match(/@font-face/g)?.length ?? 0
    expect(faces).toBeGreaterThanOrEqual(SCRIPT_FONTS.length + 1)
  })
})

describe('a snapshot of names that no font has letters of', () => {
  let house: House
  beforeEach(async () => {
    house = await openWithNames({ ...NAMES_WITHOUT_FONT, Latin: NAMES_IN_SCRIPTS.Latin })
  })
  afterEach(() => house.remove())

  it('says to its maker what its pictures call them, the first time and again', async () => {
    const { status, json } = await freeze('flood', { measure: 'killed' })
    expect(status).toBe(201)
    const { Han, Japanese, Hangul } = NAMES_WITHOUT_FONT
    const said = json.warnings.map(({ code, message }) => [code, message])
    expect(said).toHaveLength(3)
    for (const [name, standIn] of [
      [Han, 'RCSC'],
      [Japanese, 'red-cross-japanese'],
      [Hangul, 'red-cross-hangul'],
    ]) {
      const message = `no font here has the letters of ${name}: pictures call it ${standIn}`
      expect(said).toContainEqual(['picture-lacks-letters', message])
    }
    const again = await freeze('flood', { measure: 'killed' })
    expect(again.status).toBe(200)
    expect(again.json.warnings).toEqual(json.warnings)
  })

  it('keeps the names in its record and SVG, and has pictures all the same', async () => {
    const { id } = (await freeze('flood', { measure: 'killed' })).json.snapshot
    for (const file of ['json', 'svg']) {
      const { text } = await see(`${id}.${file}`)
      for (const name of Object.values(NAMES_WITHOUT_FONT)) expect(text).toContain(name)
    }
    for (const file of ['png', 'card.png'])
      expect((await picture(id, file)).length).toBeGreaterThan(0)
  })

  it('has no picture where nothing stands in for the letters, and says so', async () => {
    const claims = [killed(3, { group: null, place: { name: '서울' } })]
    const said = {
      event: 'flood',
      claimant: 'red-cross-latin',
      publisher: 'red-cross-latin',
      claims,
    }
    await expectStatus(house.post('statements', statement(said)), 201)
    const { json } = await freeze('flood', { measure: 'killed', place: '서울|' })
    expect(json.warnings.at(-1)).toEqual({
      path: 'view',
      code: 'picture-lacks-letters',
      message: 'no font here has the letters 서울: no picture is made',
    })
    const { status, text, headers } = await see(`${json.snapshot.id}.png`)
    expect([status, headers.get('Cache-Control')]).toEqual([422, 'no-store'])
    expect(text).toContain('no font here has the letters 서울: the SVG holds them as text')
    expect((await see(`${json.snapshot.id}.svg`)).text).toContain('서울')
    const files = [...unzip((await see(`${json.snapshot.id}.zip`)).bytes).keys()].join()
    expect(files).toContain('snapshot.svg')
    expect(files).not.toContain('snapshot.png')
  })
})

describe('the form under a chart with names that no font has letters of', () => {
  const { Han, Hangul } = NAMES_WITHOUT_FONT
  const VIEW = { event: 'flood', measure: 'killed', claimants: 'red-cross-han' }
  let house: House
  beforeEach(async () => {
    house = await openWithNames({ Han, Hangul, Latin: NAMES_IN_SCRIPTS.Latin })
  })
  afterEach(() => house.remove())

  /** The fields of the form on that page, with which its button sends it. */
  const fieldsOf = (html: string): [name: string, value: string][] =>
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)].map(
      ([, name = '', value = '']) => [name, value],
    )
  const idIn = (html: string) => fieldsOf(html).find(([name]) => name === 'confirmed')?.[1] ?? ''
  const wordsOf = (html: string) => html.replaceAll(/<[^>]*>|[\u2066-\u2069]/g, '')

  it('asks before anything is kept, with each name, its letters and what stands for it', async () => {
    const { status, headers, text } = await postForm({ ...VIEW, claimants: '' })
    expect([status, headers.get('Location')]).toEqual([200, null])
    const words = wordsOf(text)
    expect(words).toContain(`${Han}: RCSC in the picture. No font has 中 国 红 十 字 会`)
    expect(words).toContain(`${Hangul}: red-cross-hangul in the picture. No font has 대 한`)
    expect(words).toContain('The flood: Killed')
    expect(words).not.toContain(NAMES_IN_SCRIPTS.Latin)
    expect(idIn(text)).toMatch(/^[a-z2-7]{26}$/)
    expect((await see(idIn(text))).status).toBe(404)
    expect(headers.get('Cache-Control')).toBe('no-store')
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("form-action 'self'; frame-ancestors 'none'")
  })

  it('makes it when its maker says so, and leads to it at once when it is asked for again', async () => {
    const asked = await postForm(VIEW)
    const made = await postForm(fieldsOf(asked.text))
    const address = `/s/${idIn(asked.text)}`
    expect([made.status, made.headers.get('Location')]).toEqual([303, address])
    const again = await postForm(VIEW)
    expect([again.status, again.headers.get('Location')]).toEqual([303, address])
  })

  it('asks again when what it would show is another by then', async () => {
    const asked = await postForm(VIEW)
    const claims = [killed(99, { group: null, asOf: '2024-03-11' })]
    const said = { event: 'flood', claimant: 'red-cross-han', publisher: 'red-cross-han', claims }
    const later = { statedOn: '2024-03-11', publishedAt: '2024-03-11' }
    await expectStatus(house.post('statements', statement({ ...said, ...later })), 201)
    const { status, text } = await postForm(fieldsOf(asked.text))
    expect(status).toBe(200)
    expect(idIn(text)).not.toBe(idIn(asked.text))
    expect((await postForm(fieldsOf(text))).status).toBe(303)
  })

  it('asks about nobody whose letters there are, and about nothing that an earlier call made', async () => {
    expect((await postForm({ ...VIEW, claimants: 'red-cross-latin' })).status).toBe(303)
    const { json } = await freeze('flood', { measure: 'killed', claimants: ['red-cross-han'] })
    const { status, headers } = await postForm(VIEW)
    expect([status, headers.get('Location')]).toEqual([303, `/s/${json.snapshot.id}`])
  })

  it('says that there will be no picture where nothing stands in for the letters', async () => {
    const claims = [killed(3, { group: null, place: { name: '서울' } })]
    const said = { event: 'flood', claimant: 'red-cross-han', publisher: 'red-cross-han', claims }
    await expectStatus(house.post('statements', statement(said)), 201)
    const { text } = await postForm({ event: 'flood', measure: 'killed', place: '서울|' })
    const words = wordsOf(text)
    expect(words).toContain('No picture will be made')
    expect(words).toContain(`${Han}: no font has 中 国`)
    expect(words).toContain('Other words: no font has 서 울')
    expect(words).not.toContain('in the picture.')
  })

  it.each([
    ['fr', 'ltr', 'Il manque des lettres', 'Faire la citation malgré tout', 'Retour à la figure'],
    ['ar', 'rtl', 'تنقص الصورةَ حروف', 'إنشاء الاستشهاد مع ذلك', 'العودة إلى الرسم'],
  ])('asks in the language of the reader (%s)', async (lang, direction, title, make, back) => {
    const from = { Cookie: `lang=${lang}`, Referer: 'http://house.test/events/flood?at=2024-03-12' }
    const { text, headers } = await postForm(VIEW, from)
    expect(headers.get('Content-Language')).toBe(lang)
    expect(text).toContain(`<html lang="${lang}" dir="${direction}">`)
    for (const words of [title, make]) expect(text).toContain(words)
    expect(text).toContain(`<a href="/events/flood?at=2024-03-12">${back}</a>`)
  })

  it('leads back to the view where the browser does not say whence it came', async () => {
    const { text } = await postForm(VIEW)
    const way = /<a href="(\/events\/[^"]*)">Back to the chart<\/a>/.exec(text)?.[1]
    expect(way).toContain('/events/flood?measure=killed')
    expect(way).toContain('claimant=red-cross-han')
  })
})

describeWithShared('the names of the case that is shared', () => {
  const WITHOUT_FONT = ['Han', 'Hiragana', 'Katakana', 'Hangul']
  const isDrawn = (name: string) =>
    !WITHOUT_FONT.some((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(name))
  const input = () => sharedCase('39-names-in-scripts')
  let house: House
  let made: Awaited<ReturnType<typeof freeze>>
  beforeAll(async () => {
    house = await openHouse('sqlite')
    replaceStore(house.store, { BYSOURCE_DATA: house.folder, BYSOURCE_URL: 'https://figures.test' })
    expect(statusesOf(await post(house, input()))).toEqual(input().statements.map(() => 201))
    made = await freeze('case-39', { measure: 'killed' })
  })
  afterAll(() => house.remove())

  it('are drawn, but for those in Chinese and Japanese, of which the answer tells the maker', async () => {
    const standIns = input()
      .sources.filter(({ name }) => !isDrawn(name))
      .map(({ id, name }) => `no font here has the letters of ${name}: pictures call it ${id}`)
    expect(standIns).toHaveLength(2)
    expect(made.json.warnings.map(({ code }) => code)).toEqual(
      standIns.map(() => 'picture-lacks-letters'),
    )
    const told = made.json.warnings.map(({ message }) => message)
    expect(told.toSorted()).toEqual(standIns.toSorted())
    for (const file of ['png', '2x.png', 'card.png'])
      expect((await picture(made.json.snapshot.id, file)).length).toBeGreaterThan(10_000)
  })

  it('have a glyph for every letter, and each name in full in the SVG', async () => {
    const { text } = await see(`${made.json.snapshot.id}.svg`)
    const words = text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    for (const { name } of input().sources) expect(words).toContain(name.split(' ').at(-1))
    const { lines } = shape({ texts: input().sources.map(({ name }) => name) })
    const lacking = lines.map(({ lacking: letters }) => letters)
    for (const [index, { name }] of input().sources.entries()) {
      expect([name, lacking[index] === '']).toEqual([name, isDrawn(name)])
    }
  })

  it('leave the number before and the date after a name that goes leftwards in their order', async () => {
    const { text } = (await see(`${made.json.snapshot.id}.json`)).json
    const { finding } = text as unknown as { readonly finding: string }
    const name = input().sources.find(({ id }) => id.endsWith('-ar'))?.name ?? ''
    expect(finding).toContain(`\u2068${name}\u2069, 3 May 2024`)
    const [line] = shape({ texts: [finding] }).lines
    const drawn = line?.runs.map(({ text: run }) => run).join('') ?? ''
    expect(drawn).toMatch(/10 \([^)]*, 3 May 2024\)/)
  })
})
