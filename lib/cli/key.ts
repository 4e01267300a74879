/** `bysource key`: API keys. */
import { InvalidArgumentError, Option, type Command } from 'commander'
import { name as nameText } from '@/lib/domain/text'
import { endOfDay, newSecret } from '@/lib/server/people/new-key'
import { KEY_SCOPES, listKeys, recordKey, revokeKey, type KeyScope } from '@/lib/store/api-keys'
import { CommandRefused } from './refused'
import { withStore } from './with-store'

interface NewKeyOptions {
  readonly name: string
  readonly scope: KeyScope
  /** An instant. */
  readonly until?: string
}

export function addKeyCommands(bysource: Command): void {
  const key = bysource.command('key').description('API keys')

  key
    .command('create')
    .description('make a key and print it, once')
    .requiredOption('--name <name>', 'whose key it is; recorded with everything it writes')
    .addOption(
      new Option('--scope <scope>', 'what it may do').choices(KEY_SCOPES).makeOptionMandatory(),
    )
    .option('--until <date>', 'the last day on which it is good, in UTC (YYYY-MM-DD)', dayToCome)
    .action(({ name: given, scope, until }: NewKeyOptions) =>
      withStore(async (store) => {
        const name = nameText(80).safeParse(given)
        if (!name.success) {
          throw new CommandRefused(`--name: ${name.error.issues[0]?.message ?? ''}`)
        }
        const secret = newSecret()
        const at = new Date().toISOString()
        await recordKey(store.writer, {
          name: name.data,
          scope,
          secret,
          at,
          expiresAt: until ?? null,
        })
        console.log(secret)
      }),
    )

  key
    .command('list')
    .description('list the keys, without their secrets')
    .action(() =>
      withStore(async (store) => {
        for (const one of await listKeys(store.writer)) {
          const { id, name, scope, createdAt, revokedAt, expiresAt, lastUsedAt } = one
          const until = expiresAt === null ? 'in use' : `until ${expiresAt}`
          const state = revokedAt === null ? until : `revoked ${revokedAt}`
          const used = lastUsedAt === null ? 'never used' : `used ${lastUsedAt}`
          console.log([id, scope, createdAt, state, used, name].join('\t'))
        }
      }),
    )

  key
    .command('revoke')
    .description('end a key, at once')
    .argument('<id>', 'as `key list` shows it')
    .action((id: string) =>
      withStore(async (store) => {
        if (await revokeKey(store.writer, id, new Date().toISOString())) return
        throw new CommandRefused(`no key in use has the id ${id}`)
      }),
    )
}

function dayToCome(text: string): string {
  const until = endOfDay(text, Date.now())
  if (until === null) throw new InvalidArgumentError('A day to come, such as 2030-12-31.')
  return until
}
