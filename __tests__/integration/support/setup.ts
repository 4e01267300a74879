/** Before the first integration test: makes the stores that the tests copy. */
import { makeStores } from '../../support/copied-stores'

export default async function setUp(): Promise<void> {
  await makeStores(process.env.TEST_DATABASE_URL !== undefined)
}
