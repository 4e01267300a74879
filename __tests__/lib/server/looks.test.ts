import { FIRST_SCHEMA } from '@/lib/domain/snapshot/first/record'
import { SNAPSHOT_SCHEMA, type SnapshotRecord } from '@/lib/domain/snapshot/record'
import { looks, looksFor } from '@/lib/server/snapshots/picture/looks'

const recordOf = (schema: SnapshotRecord['schema']) =>
  ({ schema, view: { chart: 'by-source' } }) as SnapshotRecord

describe('the rules of a drawing', () => {
  it('tell the ages of figures apart in records of the second version', async () => {
    const { figureCss } = await looksFor(recordOf(SNAPSHOT_SCHEMA))
    expect(figureCss).toBe(looks().figureCss)
    expect(figureCss).toContain('.fig-age-earlier')
  })

  it('stay in records of the first version as they were', async () => {
    const { figureCss } = await looksFor(recordOf(FIRST_SCHEMA))
    expect(figureCss).not.toContain('.fig-age')
    expect(figureCss).toContain('.fig-solid')
  })
})
