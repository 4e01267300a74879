/** Before the first integration test: writes the programs that tests start, and makes the stores that they copy. */
import { makeStores, removeStores } from '../../support/copied-stores'
import { removePrograms, writePrograms } from '../../support/programs'

const STARTED = ['hung', 'importer', 'lock-holder', 'snapshot-id', 'writer']

export default async function setUp(): Promise<void> {
  const own = STARTED.map((name) => `__tests__/integration/support/${name}.ts`)
  await writePrograms([...own, '__tests__/support/make-stores.ts'])
  await makeStores(process.env.TEST_DATABASE_URL !== undefined)
}

export async function tearDown(): Promise<void> {
  await removeStores()
  removePrograms()
}
