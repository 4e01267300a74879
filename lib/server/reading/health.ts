/** Reading how the store is. */
import packageJson from '@/package.json'
import { theStore } from '../open'

export interface Health {
  status: 'ok'
  version: string
  store: 'sqlite' | 'postgres'
  claims: number
}

export const VERSION: string = packageJson.version

/** Answers only when the store does. */
export async function readHealth(): Promise<Health> {
  const { kind, reader } = await theStore()
  const { claims } = await reader
    .selectFrom('claims')
    .select((rows) => rows.fn.countAll<number>().as('claims'))
    .executeTakeFirstOrThrow()
  return { status: 'ok', version: VERSION, store: kind, claims }
}
