/** Making and ending API keys. */
import { name as nameText } from '@/lib/domain/text'
import { KEY_SCOPES, recordKey, revokeKey } from '@/lib/store/api-keys'
import { endOfDay, newSecret } from '../new-key'
import type { Next, PersonAct } from '../act'
import type { Notice } from '../notice'

const KEYS = '/desk/keys'

export async function makeKeyAct({ store, form }: PersonAct): Promise<Next> {
  const { name: given = '', scope: asked, until = '' } = form
  const fields = { name: given.slice(0, 200), scope: asked ?? '', until: until.slice(0, 20) }
  const name = nameText(80).safeParse(given)
  if (!name.success) return told({ kind: 'bad-name', fields })
  const scope = KEY_SCOPES.find((one) => one === asked)
  if (scope === undefined) return told({ kind: 'no-scope', fields })
  const expiresAt = until === '' ? null : endOfDay(until, store.now())
  if (until !== '' && expiresAt === null) return told({ kind: 'bad-day', fields })
  const secret = newSecret()
  const at = new Date(store.now()).toISOString()
  await recordKey(store.writer, { name: name.data, scope, secret, at, expiresAt })
  return told({ kind: 'key-made', value: secret })
}

export async function revokeKeyAct({ store, form }: PersonAct): Promise<Next> {
  await revokeKey(store.writer, form['key'] ?? '', new Date(store.now()).toISOString())
  return told({ kind: 'key-revoked' })
}

function told(notice: Notice): Next {
  return { to: KEYS, notice }
}
