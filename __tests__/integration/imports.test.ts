/** Tables of figures through the API: each row is recorded, known, held or refused, and none vanishes. */
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { describeWithShared, shared } from '../support/shared'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expectStatus, furnish, openHouse, READ_KEY, type House } from './support/house'
import { csvOf, ended, importFile, row, WRITER } from './support/imports'
import { onBothStores, onOneStore } from './support/stores'
import { readCsv } from '../support/csv'
import fc, { ofHundred } from '../support/properties'

const countsOf = ({ total, accepted, duplicates, held, refused }: ImportAnswer) => ({
  total,
  accepted,
  duplicates,
  held,
  refused,
})

onBothStores('an import', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('records rows, and adds nothing when the file is sent again', async () => {
    const file = csvOf([row(1), row(2), row(3, { claimant: 'south' })])
    const first = await importFile(house, 'format=csv', file)
    expect([first.state, countsOf(first)]).toEqual([
      'done',
      { total: 3, accepted: 3, duplicates: 0, held: 0, refused: 0 },
    ])
    const changes = (await house.get('changes?limit=100')).text
    const again = await importFile(house, 'format=csv', file)
    expect(countsOf(again)).toEqual({ total: 3, accepted: 0, duplicates: 3, held: 0, refused: 0 })
    expect((await house.get('changes?limit=100')).text).toBe(changes)
    expect((await house.get('health')).json).toMatchObject({ claims: 3 })
  })

  it('names row, column, value and reason of what it refuses, and goes on', async () => {
    const file = csvOf([
      row(1),
      row(2, { value: '29.000', wording: '29.000 Tote' }),
      row(3, { claimant: 'nobody', asOf: '13/02/2024' }),
      row(4),
    ])
    const job = await importFile(house, 'format=csv', file)
    expect(countsOf(job)).toEqual({ total: 4, accepted: 2, duplicates: 0, held: 0, refused: 2 })
    expect(job.refusals).toEqual([
      {
        row: 3,
        path: 'value',
        value: '29.000',
        message: expect.stringContaining('would be form exact, value 29000'),
      },
      {
        row: 4,
        path: 'asOf',
        value: '13/02/2024',
        message: expect.stringContaining('2024-02-13'),
      },
    ])
  })

  it('tells apart in one step what a source went back to', async () => {
    const said = (value: number, day: string) =>
      row(value, {
        publicationTitle: `Report of ${day}`,
        publicationUrl: `https://gazette.example/${day}`,
        publishedAt: day,
        asOf: '2024-03-10',
      })
    const job = await importFile(
      house,
      'format=csv',
      csvOf([said(27, '2024-03-11'), said(30, '2024-03-12'), said(27, '2024-03-13')]),
    )
    expect(countsOf(job)).toMatchObject({ accepted: 3 })
    // The third is no second publication of the first: the source had said otherwise between.
    expect((await house.get('health')).json).toMatchObject({ claims: 3 })
  })

  it('holds rows with warnings until they are accepted', async () => {
    const doubtful = row(320, { measure: 'displaced', wording: '320 families' })
    const file = csvOf([row(1), doubtful])
    const job = await importFile(house, 'format=csv', file)
    expect(countsOf(job)).toEqual({ total: 2, accepted: 1, duplicates: 0, held: 1, refused: 0 })
    expect(job.holds).toEqual([
      {
        row: 3,
        path: 'wording',
        value: '320 families',
        code: 'not-people',
        message: expect.any(String),
      },
    ])
    const accepted = await importFile(house, 'format=csv&held=accept', file)
    expect(countsOf(accepted)).toMatchObject({ accepted: 1, duplicates: 1, held: 0 })
    // What is recorded is known, and no longer held.
    expect(countsOf(await importFile(house, 'format=csv', file))).toMatchObject({ duplicates: 2 })
  })
})

onBothStores('an import that is withdrawn', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  const act = async (id: string, body?: object, headers: Record<string, string> = WRITER) => {
    const json = { ...headers, 'Content-Type': 'application/json' }
    const init = body === undefined ? { headers } : { headers: json, body: JSON.stringify(body) }
    const { status } = await house.ask('POST', `imports/${id}/withdrawal`, init)
    return status
  }
  const acted = async (id: string) => {
    for (;;) {
      const { job } = (await expectStatus(house.get(`imports/${id}`), 200)).json
      if (job.withdrawal?.state === 'done') return job.withdrawal
      await sleep(20)
    }
  }
  const standing = async () => (await house.get('health')).json
  const valuesNow = async () =>
    (await house.get('events/war/claims')).json.claims
      .filter(({ status }) => status === 'stands')
      .map(({ quantity }) => quantity.value)
      .sort()

  it('is gone as one act but for what others carry too, and back as one act', async () => {
    const job = await importFile(house, 'format=csv', csvOf([row(1), row(2), row(3)]))
    const { claims } = (await house.get('events/war/claims')).json
    const own = claims.find(({ quantity }) => quantity.value === 3)
    await expectStatus(
      house.post(`claims/${own?.id}/revisions`, {
        by: 'record',
        reason: 'error',
        status: 'withdrawn',
      }),
      201,
    )
    await importFile(
      house,
      'format=csv',
      csvOf([row(1, { publicationUrl: 'https://herald.example/1', publisher: 'herald' })]),
    )
    expect(await act(job.id, { note: 'The wrong sheet.' })).toBe(202)
    expect(await acted(job.id)).toMatchObject({
      status: 'withdrawn',
      claims: 1,
      kept: 1,
      by: 'editor',
    })
    expect(await valuesNow()).toEqual([1])
    expect(await act(job.id)).toBe(200)

    expect(await act(job.id, { status: 'stands' })).toBe(202)
    expect(await acted(job.id)).toMatchObject({ status: 'stands', claims: 1, kept: 0 })
    // What an editor had withdrawn before stays withdrawn.
    expect(await valuesNow()).toEqual([1, 2])
    const ledger = (await house.get('changes?limit=3')).json.changes.map(({ kind: what }) => what)
    expect(ledger.slice(0, 1)).toEqual(['claim-reinstated'])
    expect(await standing()).toMatchObject({ claims: 3 })
  })

  it('is so only for who may write, and only where there is something to undo', async () => {
    const job = await importFile(house, 'format=csv', csvOf([row(1)]))
    expect(await act(job.id, undefined, {})).toBe(401)
    expect(await act(job.id, undefined, { Authorization: `Bearer ${READ_KEY}` })).toBe(403)
    expect(await act('i-none')).toBe(404)
    expect(await act(job.id, { status: 'stands' })).toBe(409)
    expect(await act(job.id, { status: 'gone' })).toBe(400)
    expect(await act(job.id)).toBe(202)
    await acted(job.id)
    expect(await valuesNow()).toEqual([])
  })
})

onOneStore('the rows that were refused and held', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('are a file with the reasons, which is imported cleanly once it is corrected', async () => {
    const wrong = [
      row(2, { value: '2.000', wording: '=2.000' }),
      row(3, { claimant: 'nobody' }),
      row(4, { wording: '4 families' }),
    ]
    const lines = csvOf([row(1), ...wrong, row(5)])
    const job = await importFile(
      house,
      'format=csv',
      lines.replace(/(report 5.*)$/im, '$1,too many'),
    )
    expect([job.refused, job.held]).toEqual([3, 1])
    const reply = await expectStatus(house.get(`imports/${job.id}/rows.csv`), 200)
    expect(reply.headers.get('Content-Type')).toMatch(/^text\/csv/)
    const rows = readCsv(reply.text)
    expect(rows[0]?.slice(0, 4)).toEqual(['importRow', 'importOutcome', 'importReason', 'event'])
    expect(rows.slice(1).map(([at, outcome]) => [at, outcome])).toEqual([
      ['3', 'refused'],
      ['4', 'refused'],
      ['5', 'held'],
      ['6', 'refused'],
    ])
    expect(reply.text).toContain(`'=2.000`)
    const corrected = reply.text
      .replace(/2\.000,'=2\.000/, '2,2 killed')
      .replace(/war,nobody/, 'war,north')
      .replaceAll('4 families', '4 killed')
      .replace(',too many', '')
    const again = await importFile(house, 'format=csv', corrected)
    expect([again.refusals, again.holds, again.accepted, again.ignoredColumns]).toEqual([
      [],
      [],
      4,
      [],
    ])
    expect((await house.get('health')).json).toMatchObject({ claims: 5 })
    await expectStatus(house.get('imports/i-none/rows.csv'), 404)
  })
})

onOneStore('a file', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('is read in whatever way its rows are written', async () => {
    const plain = csvOf([
      row(1),
      row(2, { publicationTitle: 'Of two\nlines; with, signs\t|' }),
      row(3),
    ])
    const forms: readonly (readonly [string, string | Buffer])[] = [
      ['a mark at its beginning', `\ufeff${plain}`],
      ['mixed line ends', plain.replace(/\n(?=war)/, '\r\n').replace(/\n$/, '\r')],
      ['semicolons', csvOf([row(1), row(3)], ';')],
      ['tabs', csvOf([row(1), row(3)], '\t')],
      ['bars', csvOf([row(1), row(3)], '|')],
      ['a line that says the separator', `sep=;\n${csvOf([row(1), row(3)], ';')}`],
      ['UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le')],
      ['UTF-16 without a mark', Buffer.from(plain, 'utf16le')],
      ['UTF-16, the other way round', Buffer.from(`\ufeff${plain}`, 'utf16le').swap16()],
    ]
    for (const [what, body] of forms) {
      const job = await importFile(
        house,
        'format=csv',
        typeof body === 'string' ? body : new Uint8Array(body),
      )
      // A title of two lines is no title, and stays one row.
      const refusals = job.refusals.map(({ row: at, path }) => `${at} ${path}`)
      const isLong = body.length > csvOf([row(1), row(3)]).length + 20
      expect([what, job.state, refusals, job.refused + job.accepted + job.duplicates]).toEqual([
        what,
        'done',
        isLong ? ['3 publicationTitle'] : [],
        isLong ? 3 : 2,
      ])
    }
    expect((await house.get('health')).json).toMatchObject({ claims: 2 })
  })

  it('is read in the encoding that its bytes show or that is said', async () => {
    const words = 'более 200 человек погибли в результате удара по городу'
    const file = csvOf([
      row(200, {
        form: 'more-than',
        wording: 'более 200 человек погибли',
        publicationTitle: words,
      }),
    ])
    const bytes = cp1251(file)
    const job = await importFile(house, 'format=csv', bytes)
    expect([job.encoding, countsOf(job).accepted]).toEqual(['windows-1251', 1])
    const said = await importFile(house, 'format=csv&encoding=windows-1251', bytes)
    expect(countsOf(said).duplicates).toBe(1)
    const wrong = await importFile(house, 'format=csv&encoding=utf-8', bytes)
    expect([wrong.state, wrong.message]).toEqual(['failed', expect.stringContaining('encoding=')])
  })

  it('may have ten thousand columns, of which those that are not known are named', async () => {
    const more = Array.from({ length: 10_000 }, (_, index) => `more ${index}`)
    const [header = '', line = ''] = csvOf([row(1)]).split('\n')
    const file = `${[header, ...more].join(',')}\n${[line, ...more.map(() => 'x')].join(',')}\n`
    const job = await importFile(house, 'format=csv', file)
    expect([job.accepted, job.ignoredColumns]).toEqual([1, more])
  })

  it('refuses a row whose cells are too few or too many, and what follows an open quotation mark', async () => {
    const lines = csvOf([row(1), row(2), row(3), row(4)])
      .trimEnd()
      .split('\n')
    const broken = [lines[0], lines[1], `${lines[2]},more`, lines[3]?.replace(/,[^,]*$/, '')]
    const job = await importFile(house, 'format=csv', `${broken.join('\n')}\n"open,${lines[4]}\n`)
    expect([job.state, countsOf(job)]).toEqual([
      'failed',
      { total: 3, accepted: 1, duplicates: 0, held: 0, refused: 2 },
    ])
    expect(job.refusals.map(({ row: at, message }) => [at, message])).toEqual([
      [3, expect.stringMatching(/12 cells where the header has 11/)],
      [4, expect.stringMatching(/10 cells where the header has 11/)],
    ])
    expect(job.message).toMatch(/^Row 5 opens a quotation mark/)
  })

  it('that says nothing known is refused with its reason', async () => {
    const job = await importFile(house, 'format=csv', '%PDF-1.7\nobj\n')
    expect([job.state, job.message]).toEqual([
      'failed',
      expect.stringMatching(/No column of the file is known/),
    ])
  })

  it('refuses two columns of one known name, also of a mapping, and names both', async () => {
    const file = 'claimant,value,measure,note,value,claimant\nnorth,1,killed,x,2,south\n'
    const job = await importFile(house, 'format=csv', file)
    expect([job.state, job.total, job.message]).toEqual([
      'failed',
      0,
      expect.stringContaining(
        'columns 1 and 6 are called “claimant”; columns 2 and 5 are called “value”',
      ),
    ])
    // What is not read here may stand twice.
    const [header = '', line = ''] = csvOf([row(1)]).split('\n')
    const twice = await importFile(house, 'format=csv', `${header},note,note\n${line},x,y\n`)
    expect([twice.state, twice.total, twice.ignoredColumns]).toEqual(['done', 1, ['note', 'note']])
  })

  it('refuses a header without rows that lacks what every figure needs, and names it', async () => {
    const job = await importFile(house, 'format=csv&event=war', 'claimant,value,wording\n')
    expect([job.state, job.message]).toEqual([
      'failed',
      expect.stringMatching(
        /lacks columns that every figure needs: (?!.*(event|claimant)).*measure/,
      ),
    ])
    // The columns that a row without them is refused for are the same.
    const refused = await importFile(house, 'format=csv&event=war', 'claimant,value\nnorth,1\n')
    const named = job.message?.split(': ').at(-1)?.split(', ') ?? []
    expect(refused.refusals.map(({ path }) => path)).toEqual(expect.arrayContaining(named))
    const whole = await importFile(house, 'format=csv', csvOf([]))
    expect([whole.state, whole.total]).toEqual(['done', 0])
  })

  it('is taken in only from who may write, whole, and for an event that is there', async () => {
    const file = csvOf([row(1)])
    const send = (query: string, body: BodyInit, headers: Record<string, string>) =>
      house.ask('POST', `imports?${query}`, { body, headers })
    await expectStatus(send('format=csv', file, {}), 401)
    await expectStatus(send('format=csv', file, { Authorization: `Bearer ${READ_KEY}` }), 403)
    await expectStatus(send('format=doc', file, WRITER), 400)
    await expectStatus(send('format=csv&helds=accept', file, WRITER), 400)
    await expectStatus(send('format=csv&event=nothing', file, WRITER), 422)
    await expectStatus(send('format=csv', '', WRITER), 400)
    await expectStatus(send('format=csv', new Uint8Array(50_000_001), WRITER), 413)
    await expectStatus(house.get('imports/i-none'), 404)
    await expectStatus(house.get('imports'), 401)
    await expectStatus(house.get('imports', { Authorization: `Bearer ${READ_KEY}` }), 403)
    expect((await expectStatus(house.get('imports', WRITER), 200)).text).toBe('{"imports":[]}')
    expect(await house.store.reader.selectFrom('jobs').selectAll().execute()).toEqual([])
    expect(await house.store.reader.selectFrom('job_pieces').select('job').execute()).toEqual([])
  })

  it('has the numbers that its declared signs make', async () => {
    const file = csvOf([
      row(1, { value: '29,605', wording: '29,605' }),
      row(2, { value: '12,34,567', wording: '12,34,567' }),
      row(3, { value: '29 605', wording: '29 605' }),
    ])
    const refused = async (query: string) =>
      (await importFile(house, `format=csv${query}`, file)).refusals.map(({ row: at }) => at)
    expect(await refused('')).toEqual([2, 3, 4])
    expect(await refused('&grouping=,')).toEqual([3, 4])
    expect(await refused('&grouping=indian')).toEqual([4])
    expect(await refused('&grouping=space')).toEqual([2, 3])
    const { claims } = (await house.get('events/war/claims')).json
    expect(claims.map(({ quantity }) => quantity.value).sort()).toEqual([1234567, 29605])
  })

  it('leaves its bytes nowhere once it is done', async () => {
    const job = await importFile(house, 'format=csv', csvOf([row(1)]))
    expect((await ended(house, job.id)).state).toBe('done')
    expect(await house.store.reader.selectFrom('job_pieces').select('job').execute()).toEqual([])
  })
})

onOneStore('the counts of an import', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('add up to its rows, whatever these hold', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '0',
        '27',
        '29.000',
        '27 families',
        'north',
        'war',
        '2024-03-10',
        "'=1",
        '"',
      ),
      fc.string({ maxLength: 6 }).map((text) => text.replaceAll('\u0000', '')),
    )
    const any = fc.record(
      { claimant: cell, value: cell, wording: cell, asOf: cell, measure: cell, event: cell },
      { requiredKeys: [] },
    )
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), any), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        const file = csvOf(some.map(([number, other]) => row(number, other)))
        const job = await importFile(house, 'format=csv', file)
        const { total, accepted, duplicates, held, refused } = job
        expect([job.state, total]).toEqual(['done', some.length])
        expect(accepted + duplicates + held + refused).toBe(total)
        const named = new Set([...job.refusals, ...job.holds].map((one) => one.row))
        expect(named.size).toBe(held + refused)
      }),
      ofHundred(15),
    )
  })
})

describeWithShared('the case of numbers as they are written, as a file', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse('sqlite')
    const { sources, events } = JSON.parse(
      readFileSync(shared('cases/04-numbers-as-written/actors.json'), 'utf8'),
    ) as { sources: object[]; events: object[] }
    for (const source of sources) await expectStatus(house.post('sources', source), 201)
    for (const event of events) await expectStatus(house.post('events', event), 201)
  })
  afterEach(() => house.remove())

  it('is right row by row', async () => {
    const file = readFileSync(shared('cases/04-numbers-as-written/numbers.csv'), 'utf8')
    const right = readCsv(
      readFileSync(shared('cases/04-numbers-as-written/right.csv'), 'utf8').replaceAll(
        '\n',
        '\r\n',
      ),
    ).slice(1)
    const job = await importFile(house, 'format=csv', file)
    const told = right.map(([at = '', , , what = '']) => {
      const refusal = job.refusals.filter(({ row: one }) => String(one) === at)
      const hold = job.holds.filter(({ row: one }) => String(one) === at)
      const came = refusal.length > 0 ? 'refused' : hold.length > 0 ? 'held' : 'accepted'
      return {
        at,
        what,
        came,
        says: [...refusal, ...hold].map(({ message }) => message).join('; '),
      }
    })
    for (const { at, what, came, says } of told) {
      const offered =
        /(\d+)(?: to \d+)? is offered|\((\d+) is offered|(?:read as|likewise) (\d+)/.exec(what)
      const number = offered?.[1] ?? offered?.[2] ?? offered?.[3]
      const expected = /^accepted|^\d+$/.test(what) ? ['accepted'] : ['refused', 'held']
      expect([at, expected.includes(came) || came]).toEqual([at, true])
      if (number !== undefined) expect([at, says]).toEqual([at, expect.stringContaining(number)])
    }
    expect(countsOf(job)).toMatchObject({ total: 31, accepted: 4 })
  })
})

/** The bytes of a text in Windows-1251. */
function cp1251(text: string): Uint8Array<ArrayBuffer> {
  const letters = new TextDecoder('windows-1251').decode(
    Uint8Array.from({ length: 128 }, (_, index) => index + 128),
  )
  return Uint8Array.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code < 128 ? code : letters.indexOf(letter) + 128
    }),
  )
}
