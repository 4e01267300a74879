import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { describeWith } from './needs'

/** The server that `npm test` started, or was given. */
const SERVER = process.env.TEST_DATABASE_URL

export const describeOnPostgres = describeWith(
  'PostgreSQL (TEST_DATABASE_URL)',
  SERVER !== undefined,
)

export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** A new, empty database; `drop()` it when the suite ends, whoever is still connected. */
export async function createDatabase(): Promise<TestDatabase> {
  const name = `bysource_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name}`)
  const url = new URL(server())
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(`drop database if exists ${name} with (force)`) }
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: server() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function server(): string {
  if (SERVER === undefined) throw new Error('TEST_DATABASE_URL is not set: use describeOnPostgres.')
  return SERVER
}
