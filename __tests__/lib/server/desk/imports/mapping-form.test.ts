import { mappingInput } from '@/lib/feeds/mapping/mapping'
import {
  emptyForm,
  formOfMapping,
  mappingOfForm,
  namedColumns,
} from '@/lib/server/desk/imports/mapping-form'

const header = ['Day', 'North', 'South office', 'Remarks', 'North', '']

const form = {
  ...emptyForm('Sheet of the day.csv'),
  'figure.1': 'on',
  'figure.2': 'on',
  'from.claimant': 'name',
  'from.measure': 'is:killed',
  'from.asOf': 'column:Day',
  'text.event': 'The war',
  'text.publisher': 'gazette',
  'text.publicationTitle': 'Sheet of {Day}',
  grouping: ',',
  dates: 'dmy',
  timeZone: 'Asia/Baku',
}

function reading(change: object = {}) {
  return mappingOfForm({ ...form, ...change }, header, null)
}

describe('the form of a mapping', () => {
  it('says columns, constants, words and the name of a column', () => {
    const read = reading()
    expect(read).toMatchObject({
      ok: true,
      mapping: {
        name: 'sheet-of-the-day',
        header,
        fields: {
          claimant: { columnName: true },
          measure: { constant: 'killed' },
          asOf: { column: 'Day' },
          event: { constant: 'The war' },
          publicationTitle: { words: 'Sheet of {Day}' },
        },
        figures: [{ column: 'North' }, { column: 'South office' }],
        grouping: ',',
        decimal: null,
        dates: 'dmy',
        timeZone: 'Asia/Baku',
        read: 'digits',
      },
    })
  })

  it.each([
    [{ 'figure.1': undefined, 'figure.2': undefined }, [['figures', 'no-figure']]],
    [{ 'from.claimant': '', 'text.claimant': ' ' }, [['claimant', 'required']]],
    [{ timeZone: '+04:00' }, [['timeZone', 'no-zone']]],
    [{ name: '' }, [['name', 'no-name']]],
    [{ 'text.event': 'x'.repeat(1001) }, [['event', 'too-long']]],
  ])('tells %j at its field', (change, faults) => {
    const read = reading(change)
    expect(read.ok ? [] : read.faults.map(({ field, code }) => [field, code])).toEqual(faults)
  })

  it('is filled in again by the mapping that it made', () => {
    const read = reading()
    if (!read.ok) throw new Error('it is whole')
    const again = mappingOfForm(formOfMapping(read.mapping, header), header, read.mapping)
    expect(again).toEqual(read)
  })

  it('keeps what the texts of the same column stand for, and of no other', () => {
    const values = { N: 'north' }
    const before = mappingInput.parse({
      name: 'x',
      fields: { claimant: { column: 'Day', values } },
      figures: [{ column: 'North', fields: { category: { constant: 'civilians' } } }],
    })
    const claimantIn = (column: string) => {
      const read = mappingOfForm({ ...form, 'from.claimant': `column:${column}` }, header, before)
      return read.ok ? [read.mapping.fields.claimant, read.mapping.figures[0]?.fields] : read
    }
    const civilians = { category: { constant: 'civilians' } }
    expect(claimantIn('Day')).toEqual([{ column: 'Day', values }, civilians])
    expect(claimantIn('Remarks')).toEqual([{ column: 'Remarks', values: {} }, civilians])
  })

  it('offers a column once, and none without a name', () => {
    expect(namedColumns(header).map(({ at }) => at)).toEqual([0, 1, 2, 3])
  })
})
