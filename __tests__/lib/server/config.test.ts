import { configFrom } from '@/lib/server/config'

describe('configuration', () => {
  it('needs nothing: SQLite in a folder of the project', () => {
    const { store, publicUrl, isPrivate, hasRateLimit } = configFrom({})
    expect(store).toMatchObject({ kind: 'sqlite', folder: expect.stringMatching(/\.bysource$/) })
    expect({ publicUrl, isPrivate, hasRateLimit }).toEqual({
      publicUrl: null,
      isPrivate: false,
      hasRateLimit: true,
    })
  })

  it('takes PostgreSQL from DATABASE_URL, and its copy for reading', () => {
    const url = 'postgres://user:secret@db.example:5432/figures'
    const replica = 'postgresql://copy.example/figures'
    expect(configFrom({ DATABASE_URL: url, DATABASE_REPLICA_URL: replica }).store).toEqual({
      kind: 'postgres',
      url,
      replica,
    })
    expect(configFrom({ DATABASE_URL: '' }).store.kind).toBe('sqlite')
  })

  it('has a folder of fonts where one is named', () => {
    expect(configFrom({}).fontFolder).toBeNull()
    expect(configFrom({ BYSOURCE_FONTS: '' }).fontFolder).toBeNull()
    expect(configFrom({ BYSOURCE_FONTS: '/srv/fonts' }).fontFolder).toBe('/srv/fonts')
  })

  it('allows nothing private to be fetched but what is named, and refuses what is no name', () => {
    expect(configFrom({}).fetchAllowance).toEqual({ hosts: new Set(), ranges: [] })
    const named = configFrom({ BYSOURCE_FETCH_ALLOW: 'sheets.internal' }).fetchAllowance
    expect(named.hosts).toEqual(new Set(['sheets.internal']))
    expect(() => configFrom({ BYSOURCE_FETCH_ALLOW: '10.0.0.0/8;10' })).toThrow(
      'BYSOURCE_FETCH_ALLOW must be host names',
    )
  })

  it('has the gallery in development, and elsewhere where it is asked for', () => {
    expect(configFrom({ NODE_ENV: 'development' }).hasGallery).toBe(true)
    expect(configFrom({ NODE_ENV: 'production' }).hasGallery).toBe(false)
    expect(configFrom({ NODE_ENV: 'production', BYSOURCE_GALLERY: 'on' }).hasGallery).toBe(true)
  })

  it('reads switches and the public address', () => {
    const env = {
      BYSOURCE_PRIVATE: '1',
      BYSOURCE_RATE_LIMIT: 'off',
      BYSOURCE_URL: 'https://a.example/',
    }
    expect(configFrom(env)).toMatchObject({
      isPrivate: true,
      hasRateLimit: false,
      publicUrl: 'https://a.example',
    })
  })

  it('sets how much may be kept of snapshots, generously unless it is told', () => {
    expect(configFrom({ BYSOURCE_SNAPSHOTS_MAX: '' })).toMatchObject({
      snapshotLimits: { snapshots: 200_000, bytes: 5_000_000_000 },
      maxRenditions: 500_000_000,
    })
    const env = {
      BYSOURCE_SNAPSHOTS_MAX: '0',
      BYSOURCE_SNAPSHOTS_MB: '12',
      BYSOURCE_RENDITIONS_MB: '7',
    }
    expect(configFrom(env)).toMatchObject({
      snapshotLimits: { snapshots: 0, bytes: 12_000_000 },
      maxRenditions: 7_000_000,
    })
  })

  it('has a folder for files beside the store also with PostgreSQL', () => {
    const env = { DATABASE_URL: 'postgres://db.example/x', BYSOURCE_DATA: '/srv/bysource' }
    expect(configFrom(env)).toMatchObject({ store: { kind: 'postgres' }, folder: '/srv/bysource' })
  })

  it.each([
    ['BYSOURCE_SNAPSHOTS_MAX', 'many'],
    ['BYSOURCE_SNAPSHOTS_MAX', '-1'],
    ['BYSOURCE_SNAPSHOTS_MB', '1.5'],
    ['BYSOURCE_RENDITIONS_MB', '1e3'],
    ['BYSOURCE_RENDITIONS_MB', '1000000000'],
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost'],
    ['BYSOURCE_URL', 'javascript:alert(1)'],
    ['BYSOURCE_PRIVATE', 'perhaps'],
    ['BYSOURCE_RATE_LIMIT', 'slow'],
    ['BYSOURCE_SECRET', 'short'],
    ['BYSOURCE_SECRET', 'a'.repeat(64)],
    ['BYSOURCE_SECRET', 'correct-horse-staple'.repeat(3)],
    ['BYSOURCE_SECRET', '0101101001011010010110100101101001'],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    expect(() => configFrom({ [name]: value })).toThrow(new RegExp(`^${name} must be [^\\n]+$`))
  })

  it('takes a secret that was made by chance, and does without one', () => {
    const secret = 'q9Vn0cPZ3mXyT7sLwBfKd2RgHjA6uE1iOoYxNnCvQtM='
    expect(configFrom({ BYSOURCE_SECRET: secret }).secret).toBe(secret)
    expect(configFrom({ BYSOURCE_SECRET: '' }).secret).toBeNull()
  })

  it('refuses a copy without the database that it is a copy of', () => {
    const env = { DATABASE_REPLICA_URL: 'postgres://copy.example/x' }
    expect(() => configFrom(env)).toThrow(/^DATABASE_REPLICA_URL needs DATABASE_URL/)
  })
})
