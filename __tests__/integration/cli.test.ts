/** The `bysource` command beside a running house: as a process of its own where its start or its end is what is asked. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asProcess, inProcess } from './support/command'
import { expectStatus, furnish, openHouse, statement, type House } from './support/house'
import { freeze, see } from './support/snapshots'

jest.setTimeout(300_000)

describe('bysource', () => {
  let house: House
  let folder: string

  beforeEach(async () => {
    house = await openHouse('sqlite')
    await furnish(house)
    if (house.location.kind !== 'sqlite') throw new Error('this suite is about SQLite')
    folder = house.location.folder
  })
  afterEach(() => house.remove())

  const bysource = (...words: string[]) => inProcess(folder, words)

  it('makes a key that is good at once, keeps only its digest, and ends it', async () => {
    const { stdout } = asProcess(folder, ['key', 'create', '--name', 'A desk', '--scope', 'write'])
    const [secret = ''] = stdout.trimEnd().split('\n')
    expect(stdout).toBe(`${secret}\n`)
    expect(secret).toMatch(/^bys_[\w-]{43}$/)
    const source = { id: 'new', name: 'New', kind: 'ngo' }
    const headers = { Authorization: `Bearer ${secret}` }
    await expectStatus(house.post('sources', source, headers), 201)
    expect((await house.get('changes?limit=1')).json.changes[0]?.by).toBe('A desk')
    const rows = await house.store.reader.selectFrom('api_keys').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)

    const listed = (await bysource('key', 'list')).stdout
    expect(listed).not.toContain(secret)
    const id = /^(k-\w+)\twrite.*A desk$/m.exec(listed)?.[1] ?? ''
    expect((await bysource('key', 'revoke', id)).status).toBe(0)
    await expectStatus(house.post('sources', { ...source, id: 'newer' }, headers), 401)
    expect(await bysource('key', 'revoke', id)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^[^\n]+\n$/),
    })
  })

  it.each([
    ['an unknown scope', ['key', 'create', '--name', 'x', '--scope', 'all'], inProcess],
    ['no name', ['key', 'create', '--scope', 'read'], inProcess],
    ['an empty name', ['key', 'create', '--name', ' ', '--scope', 'read'], inProcess],
    ['an unknown command', ['keys'], asProcess],
  ])('refuses %s with a non-zero exit and no stack trace', async (_, words, run) => {
    const { status, stderr } = await run(folder, words)
    expect(status).toBeGreaterThan(0)
    expect(stderr).not.toMatch(/^ {4}at /m)
  })

  it('says in one line that the store is from a newer version', async () => {
    await house.store.writer
      .updateTable('meta')
      .set({ value: '99' })
      .where('key', '=', 'schema')
      .execute()
    const { status, stderr } = asProcess(folder, ['migrate'])
    expect({ status, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 1, lines: 1 })
    expect(stderr).toMatch(/newer version/)
  })

  it('says in one line that the store cannot be opened', async () => {
    const { status, stderr } = await inProcess('/proc/nowhere', ['migrate'])
    expect({ status, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 1, lines: 1 })
  })

  it('verifies a record and an archive, and removes a snapshot for good', async () => {
    await expectStatus(house.post('statements', statement()), 201)
    const { id, digest } = (await freeze('war', { measure: 'killed' })).json.snapshot
    const file = join(folder, `bysource-${id}.json`)
    const archive = join(folder, 'cited.zip')
    const { bytes } = await see(`${id}.json`)
    writeFileSync(file, bytes)
    writeFileSync(archive, (await see(`${id}.zip`)).bytes)
    for (const words of [[file], [archive, '--id', id], [archive, '--digest', digest]]) {
      const { status, stdout } = await bysource('verify', ...words)
      expect([status, stdout]).toEqual([
        0,
        expect.stringMatching(/^Verified: this is snapshot .*\n$/),
      ])
    }
    writeFileSync(file, bytes.toString('utf8').replace('27', '28'))
    const changed = await bysource('verify', file)
    expect([changed.status, changed.stderr]).toEqual([
      1,
      expect.stringMatching(
        new RegExp(`^Not verified: these bytes are not those of snapshot ${id}`),
      ),
    ])
    // A picture of it with its own name is no changed record, and neither is what somebody else's server said.
    const figure = join(folder, `bysource-${id}.png`)
    writeFileSync(figure, (await see(`${id}.png`)).bytes)
    expect((await bysource('verify', figure)).stderr).toMatch(
      new RegExp(`made from a snapshot.* ${id} with the digest ${digest}`),
    )
    for (const [name, content, kind, run] of [
      ['page.json', '<!doctype html><title>Sign in</title>', 'other', inProcess],
      ['empty.json', '', 'empty', inProcess],
      ['list.json', '[]', 'no-record', asProcess],
    ] as const) {
      writeFileSync(join(folder, name), content)
      const { status, stdout } = await run(folder, ['verify', join(folder, name), '--json'])
      expect([status, JSON.parse(stdout)]).toMatchObject([1, { ok: false, kind }])
    }
    const nowhere = asProcess(folder, ['verify', 'http://127.0.0.1:1/s/x.json'])
    expect([nowhere.status, nowhere.stderr]).toEqual([
      1,
      expect.stringMatching(/bad port|refused/i),
    ])
    expect((await bysource('remove-snapshot', id, '--reason', 'whim')).status).toBe(1)
    expect((await bysource('remove-snapshot', 'x', '--reason', 'law')).status).toBe(1)
    expect(await bysource('remove-snapshot', id, '--reason', 'law')).toMatchObject({
      status: 0,
      stdout: `Removed, bytes kept: ${id}\n`,
    })
    const gone = await see(`${id}.json`)
    expect([gone.status, gone.json.removal.by]).toEqual([410, 'operator'])
  })
})
