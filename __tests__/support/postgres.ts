import { describeWith } from './needs'

export const describeOnPostgres = describeWith(
  'PostgreSQL (TEST_DATABASE_URL)',
  process.env.TEST_DATABASE_URL !== undefined,
)
