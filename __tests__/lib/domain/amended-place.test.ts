import { amendedPlace } from '@/lib/domain/amended-place'
import { eventPlaceInput } from '@/lib/domain/event'
import { settingOf } from '@/lib/domain/setting'

const derna = eventPlaceInput.parse({
  name: 'Derna',
  admin: 'East',
  code: 'LY01',
  aliases: ['Darna'],
})
const { merged: _, ...fields } = derna
const placeIn = (place: typeof derna, said: object) => {
  const setting = settingOf({ timeZone: null, startedOn: '2024-03-01', places: [place] })
  const { aliases: __, extent: ___, ...claimed } = eventPlaceInput.parse({ name: 'x', ...said })
  return setting.placeOf(claimed)?.name
}

describe('a place that is corrected', () => {
  it.each([
    { name: 'Derna' },
    { name: 'Darna' },
    { name: 'The port', code: 'LY01' },
    { name: 'derna', admin: 'East' },
  ])('still is what %j means', (said) => {
    const after = amendedPlace(derna, {
      ...fields,
      name: 'Darnah',
      admin: 'Cyrenaica',
      code: 'LY0101',
    })
    expect(placeIn(after, said)).toBe('Darnah')
  })

  it('keeps a former name once, and nothing where only its position changed', () => {
    const renamed = amendedPlace(derna, { ...fields, name: 'Darnah' })
    expect(renamed.aliases).toEqual(['Darna', 'Derna'])
    expect(amendedPlace(derna, { ...fields, lat: 32, lon: 22 })).toEqual({
      ...fields,
      lat: 32,
      lon: 22,
    })
    const { merged: __, ...again } = renamed
    expect(amendedPlace(renamed, { ...again, name: 'Derna' }).aliases).toEqual([
      'Darna',
      'Derna',
      'Darnah',
    ])
  })
})
