/** A file at the desk: sent, mapped, run dry, recorded, its rows tried again, withdrawn and that undone, as its forms do it. */
import { importAgainAct, importWithdrawAct } from '@/lib/server/desk/imports/after-acts'
import { importReadingAct, mappingFileAct } from '@/lib/server/desk/imports/file-acts'
import { readImportList, readImportView } from '@/lib/server/desk/imports/read-imports'
import { importNamesAct, importRecordAct, importTryAct } from '@/lib/server/desk/imports/run-acts'
import { remediesFor } from '@/lib/server/desk/imports/remedies'
import { FILE } from '@/lib/server/importing/import-file'
import { endJob, insertJob } from '@/lib/store/jobs'
import { dropFilesBefore } from '@/lib/store/kept-files'
import { expectStatus, furnish, openHouse, type House } from './support/house'
import { deskOf, FORM, person } from './support/desk-imports'
import { csvOf, row } from './support/imports'
import { onOneStore } from './support/stores'

const SHEET =
  'Day;Ministry;South;Remarks\n10/03/2024;1.234;-;x\n11/03/2024;1.300;900;\n12/03/2024;many;5;\n'

onOneStore('a file at the desk', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  const { request, send, act, idIn, progressOf, runOf } = deskOf(() => house)
  const claims = async () => (await house.get('events/war/claims?limit=100')).json.claims

  it('goes from an unknown header to figures, which are withdrawn and stand again', async () => {
    const id = await send(SHEET)
    expect((await progressOf(id)).look).toMatchObject({
      header: ['Day', 'Ministry', 'South', 'Remarks'],
      delimiter: ';',
      isOurs: false,
    })
    expect(await act(importTryAct, { ...FORM, file: id })).toBe(`/desk/imports/${id}`)
    const dry = await runOf(id)
    // The ministry is unknown; "many" is no number.
    expect(dry).toMatchObject({ isDry: true, accepted: 2, refused: 3, leftOut: 1, total: 5 })
    expect(remediesFor(dry, (await progressOf(id)).names)).toEqual(['source', 'file'])
    expect(dry.refusals[0]).toMatchObject({ row: 2, path: 'claimant', value: 'Ministry' })
    expect((await progressOf(id)).names).toEqual([
      { field: 'claimant', text: 'Ministry', id: null },
      { field: 'claimant', text: 'South', id: 'south' },
    ])
    expect(await act(importNamesAct, { file: id, 'is.0': 'Nobody' })).toContain('#names')
    expect((await progressOf(id)).faults).toEqual([{ field: 'is.0', code: 'unknown-word' }])
    await act(importNamesAct, { file: id, 'is.0': 'North' })
    expect(await runOf(id)).toMatchObject({ accepted: 4, refused: 1, leftOut: 1 })
    expect(await claims()).toHaveLength(0)

    await act(importRecordAct, { file: id })
    const run = await runOf(id)
    expect(run).toMatchObject({ isDry: false, accepted: 4, refused: 1, mapping: 'two-sources' })
    expect((await claims()).map(({ recordedBy }) => recordedBy)).toEqual(['Ed', 'Ed', 'Ed', 'Ed'])
    expect(await readImportView(id)).toMatchObject({ stage: 'recorded', isKept: false })
    expect(await act(importRecordAct, { file: id })).toContain('fault=recorded')

    expect(await act(importWithdrawAct, { import: run.id, note: ' ' })).toContain('no-reason')
    await act(importWithdrawAct, { import: run.id, note: 'A draft was sent.' })
    await settled(id)
    expect((await readImportView(id))?.stage).toBe('withdrawn')
    expect((await claims()).map(({ status }) => status)).toEqual(Array(4).fill('withdrawn'))
    await act(importWithdrawAct, { import: run.id, status: 'stands' })
    await settled(id)
    expect((await readImportView(id))?.stage).toBe('recorded')
    expect((await claims()).map(({ status }) => status)).toEqual(Array(4).fill('stands'))
  })

  async function settled(id: string): Promise<void> {
    while ((await readImportView(id))?.stage === 'withdrawing')
      await new Promise((done) => setTimeout(done, 20))
  }

  it('knows the header again, also behind the reasons of a file of refused rows', async () => {
    const id = await send(SHEET)
    await act(importTryAct, { ...FORM, file: id })
    const { id: run } = await runOf(id)
    const refused = (await house.get(`imports/${run}/rows.csv`)).text
    const again = await send(refused, 'rows.csv')
    expect((await progressOf(again)).mapping).toMatchObject({ name: 'two-sources' })
    // The columns of the reasons stand before those of the table.
    const { 'figure.1': _, 'figure.2': __, ...form } = { ...FORM, file: again }
    const shifted = { ...form, 'figure.4': 'on', 'figure.5': 'on', loaded: 'two-sources' }
    await act(importTryAct, shifted)
    const dry = await runOf(again)
    // Each refused cell has its row with it, whose other figure is judged again.
    expect(dry.refused).toBeGreaterThan(0)
    expect(dry.ignoredColumns).toEqual(['Remarks'])
    const other = await send('Day;Ministry\n10/03/2024;5\n')
    const smaller = { ...form, 'figure.1': 'on', file: other }
    expect(await act(importTryAct, smaller)).toContain('map=1')
    expect((await progressOf(other)).faults).toEqual([{ field: 'name', code: 'name-taken' }])
  })

  it('tells what is wrong with the form, and keeps what was typed', async () => {
    const id = await send(SHEET)
    const form = { ...FORM, file: id, 'text.event': 'Another war', 'text.publisher': 'Nobody' }
    expect(await act(importTryAct, form)).toContain('map=1')
    const { faults, typed } = await progressOf(id)
    expect(faults).toEqual([
      { field: 'event', code: 'unknown-event' },
      { field: 'publisher', code: 'unknown-source' },
    ])
    expect(typed).toMatchObject({ 'text.event': 'Another war' })
    expect((await readImportView(id))?.run).toBeNull()
  })

  it('tries held and refused rows again once their source is recorded', async () => {
    const rows = [row(1), row(2, { claimant: 'ministry' }), row(3, { wording: '3 families' })]
    const id = await send(csvOf(rows))
    await act(importTryAct, { file: id, event: '', grouping: '', decimal: '' })
    expect(await runOf(id)).toMatchObject({ accepted: 1, held: 1, refused: 1 })
    await act(importRecordAct, { file: id })
    const { id: run } = await runOf(id)
    const ministry = { id: 'ministry', name: 'Ministry', kind: 'government' }
    await expectStatus(house.post('sources', ministry), 201)
    const again = idIn(await act(importAgainAct, { import: run }))
    expect(again).not.toBe(id)
    expect(await runOf(again)).toMatchObject({ isDry: true, accepted: 1, held: 1, refused: 0 })
    await act(importRecordAct, { file: again, held: 'accept' })
    expect(await runOf(again)).toMatchObject({ accepted: 2, held: 0 })
    expect(await claims()).toHaveLength(3)
    expect((await readImportList()).map(({ stage }) => stage)).toEqual(['recorded', 'recorded'])
  })

  it('is read as the editor says, and tells why it cannot be', async () => {
    const id = await send('a|b\n1|2\n')
    await act(importReadingAct, {
      file: id,
      format: 'csv',
      delimiter: ';',
      encoding: '',
      sheet: '',
    })
    expect((await progressOf(id)).look?.header).toEqual(['a|b'])
    expect(await act(importReadingAct, { file: id, format: 'csv', encoding: 'x' })).toContain(
      'no-encoding',
    )
    await act(importReadingAct, { file: id, format: 'xlsx' })
    expect((await progressOf(id)).look?.message).toEqual(expect.any(String))
  })

  it('is no file without one, and waits only so long', async () => {
    expect(await send('')).toContain('fault=empty')
    const id = await send(SHEET)
    await act(importTryAct, { ...FORM, file: id })
    await runOf(id)
    await dropFilesBefore(house.store.writer, FILE, '2024-01-01T00:00:00.000Z')
    expect((await readImportView(id))?.isKept).toBe(true)
    // A run that goes on reads it still.
    const reading = { id: `${id}-9`, kind: 'reading', state: 'running' as const, createdBy: 'Ed' }
    const createdAt = '2024-01-01T00:00:00.000Z'
    await insertJob(house.store.writer, { ...reading, createdAt, input: {}, progress: {} })
    await dropFilesBefore(house.store.writer, FILE, '9999-01-01T00:00:00.000Z')
    expect((await readImportView(id))?.isKept).toBe(true)
    await endJob(house.store.writer, reading.id, 'done', createdAt)
    await dropFilesBefore(house.store.writer, FILE, '9999-01-01T00:00:00.000Z')
    expect((await readImportView(id))?.isKept).toBe(false)
    expect(await act(importRecordAct, { file: id })).toContain('fault=gone')
  })

  it('takes a mapping from its file', async () => {
    const take = async (text: string, file?: string) => {
      const body = new FormData()
      if (file !== undefined) body.append('file', file)
      body.append('mapping', new Blob([text]), 'm.json')
      return (await mappingFileAct({ request: request(body), store: house.store, person })).to
    }
    const mapping = { name: 'm', figures: [{ column: 'North' }] }
    expect(await take(JSON.stringify(mapping))).toBe('/desk/imports?mapping=m')
    const id = await send(SHEET)
    expect(await take(JSON.stringify(mapping), id)).toBe(`/desk/imports/${id}?mapping=m`)
    expect(await take('[]')).toBe('/desk/imports?fault=no-mapping')
  })
})
