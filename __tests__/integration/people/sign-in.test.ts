/** Who signs in, and who is signed in: through the desk's own acts, on both databases. */
import { recordKey } from '@/lib/store/api-keys'
import { changeRole, disableUser, enableUser } from '@/lib/store/people'
import { openDesk, type Desk } from '../support/desk'
import { onBothStores } from '../support/stores'

const PASSWORD = 'quite unlike any other'

onBothStores('signing in', (kind) => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(kind)
    await desk.invite({ email: 'ann@example.org', name: 'Ann', role: 'editor' }, PASSWORD)
  })
  afterAll(() => desk.remove())

  it('gives a session for the right password', async () => {
    const browser = desk.browser()
    const answer = await browser.signIn('ann@example.org', PASSWORD)
    expect(answer.location).toBe('/desk')
    expect(await browser.person()).toMatchObject({ name: 'Ann', role: 'editor' })
  })
})
void [recordKey, changeRole, disableUser, enableUser]
