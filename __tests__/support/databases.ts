/** Databases on the PostgreSQL server that `npm test` started, or was given. */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** Makes a database, empty or as a copy of another one, which nobody may be connected to; gives its name. */
export async function createDatabase(template = 'template1'): Promise<string> {
  const name = `bysource_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name} template ${template}`)
  return name
}

/** Whoever is still connected. */
export function dropDatabase(name: string): Promise<void> {
  return onServer(`drop database if exists ${name} with (force)`)
}

export function databaseUrl(name: string): string {
  const url = new URL(server())
  url.pathname = `/${name}`
  return url.href
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
  const url = process.env.TEST_DATABASE_URL
  if (url === undefined) throw new Error('TEST_DATABASE_URL is not set: use describeOnPostgres.')
  return url
}
