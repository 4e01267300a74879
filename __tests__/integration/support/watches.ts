/** Watched spreadsheets for tests: a server whose table a test changes, and what is asked of the house about it. */
import { createHash } from 'node:crypto'
import { fetchDue } from '@/lib/server/watching/schedule'
import type { Store } from '@/lib/store/store'
import { serve } from '../../support/loopback'
import { expectStatus, openHouse, type House } from './house'
import { csvOf, ended, WRITER } from './imports'

/** A published sheet whose rows a test changes. */
export async function sheet(rows: readonly Parameters<typeof csvOf>[0][number][]) {
  const state = { rows, status: 200 }
  const server = await serve((request, response) => {
    const body = csvOf(state.rows)
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`
    response.setHeader('ETag', etag)
    response.setHeader('Content-Type', 'text/csv')
    const isSame = request.headers['if-none-match'] === etag
    response.statusCode = state.status === 200 && isSame ? 304 : state.status
    response.end(response.statusCode === 200 ? body : undefined)
  })
  return { ...server, state }
}

export const makeDue = (store: Store) =>
  store.writer.updateTable('watches').set({ due: 0 }).execute()

export async function fetchAgain(house: House) {
  await makeDue(house.store)
  await fetchDue(house.store, 'test')
  const [watch] = await watches(house)
  if (watch === undefined) throw new Error('nothing is watched')
  const job = watch.import === null ? null : await ended(house, watch.import)
  return { watch, job }
}

export const watches = async (house: House) =>
  (await expectStatus(house.ask('GET', 'watches', { headers: WRITER }), 200)).json.watches

/** Watches it, until the first import is done. */
export async function watch(house: House, url: string, more: object = {}) {
  const body = { url: `${url}sheet.csv`, event: 'war', format: 'csv', every: 60, ...more }
  const { json } = await expectStatus(house.post('watches', body), 201)
  return ended(house, json.watch.import ?? '')
}

export const openWith = (kind: 'sqlite' | 'postgres', env: Record<string, string>) =>
  openHouse(kind, {}, env)
export const ALLOWED = { BYSOURCE_FETCH_ALLOW: '127.0.0.1' }
