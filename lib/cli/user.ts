/** `bysource user`: who may sign in. */
import { Option, type Command } from 'commander'
import { linkPath, makeLink } from '@/lib/server/people/links'
import { passwordFault, PASSWORD_LENGTH, type PasswordFault } from '@/lib/server/people/password'
import { nameFrom, userInput, type UserInput } from '@/lib/server/people/user-input'
import { createUser, inviteUser } from '@/lib/server/people/users'
import { publicAddress } from '@/lib/server/snapshots/address'
import {
  changeRole,
  disableUser,
  resetCodes,
  enableUser,
  findUser,
  listUsers,
  ROLES,
  type ChangeRefusal,
  type Role,
  type User,
  type UserRefusal,
} from '@/lib/store/people'
import type { Store } from '@/lib/store/store'
import { CommandRefused } from './refused'
import { withStore } from './with-store'

const REFUSALS: Readonly<Record<UserRefusal | ChangeRefusal, string>> = {
  'email-taken': 'somebody has that e-mail address already',
  'name-taken': 'somebody has that name already: --name tells the two apart',
  'not-first': 'somebody is recorded already',
  unknown: 'nobody has that e-mail address',
  'last-admin': 'nobody else could let people in: make another administrator first',
}
const FAULTS: Readonly<Record<PasswordFault, string>> = {
  'password-short': `at least ${PASSWORD_LENGTH.least} characters`,
  'password-long': `at most ${PASSWORD_LENGTH.most} characters`,
  'password-common': 'guessed in a few tries: choose another',
}

interface NewUserOptions {
  readonly email: string
  readonly role: Role
  readonly name?: string
  readonly password?: string
}

export function addUserCommands(bysource: Command): void {
  const user = bysource.command('user').description('who may sign in')

  user
    .command('create')
    .description('let somebody in; without a password, the last line is a link to set one, once')
    .requiredOption('--email <address>', 'by which they sign in')
    .addOption(roleOption())
    .option('--name <name>', 'recorded with everything they write; else what is before the @')
    .option('--password <password>', 'other users of this machine may see it; better the link')
    .action((options: NewUserOptions) => withStore((store) => create(store, options)))

  user
    .command('list')
    .description('list who may sign in')
    .action(() =>
      withStore(async (store) => {
        for (const one of await listUsers(store.writer)) {
          console.log([one.email, one.role, stateOf(one), one.name].join('\t'))
        }
      }),
    )

  user
    .command('link')
    .description('print a link to set a new password, once; earlier links end')
    .argument('<email>', 'of the user')
    .action((email: string) =>
      withUser(email, async (store, { id, disabledAt }) => {
        if (disabledAt !== null) throw new CommandRefused(`${email} is disabled`)
        printLink(await makeLink(store, id))
      }),
    )

  user
    .command('role')
    .description('change what a user may do, at once')
    .argument('<email>', 'of the user')
    .addOption(roleOption())
    .action((email: string, { role }: { role: Role }) =>
      withUser(email, async (store, { id }) =>
        expectDone(await changeRole(store, id, role, now())),
      ),
    )

  user
    .command('reset-codes')
    .description(
      'ask a user for no one-time code any more, as when a telephone is lost; sessions end',
    )
    .argument('<email>', 'of the user')
    .action((email: string) =>
      withUser(email, async (store, { id }) => expectDone(await resetCodes(store, id, now()))),
    )

  user
    .command('disable')
    .alias('revoke')
    .description('let a user in no more; sessions end at once')
    .argument('<email>', 'of the user')
    .action((email: string) =>
      withUser(email, async (store, { id }) => expectDone(await disableUser(store, id, now()))),
    )

  user
    .command('enable')
    .description('let a disabled user in again')
    .argument('<email>', 'of the user')
    .action((email: string) =>
      withUser(email, async (store, { id }) => expectDone(await enableUser(store, id, now()))),
    )
}

function roleOption(): Option {
  return new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory()
}

async function create(store: Store, options: NewUserOptions): Promise<void> {
  const { email, role, password, name = nameFrom(email) } = options
  const input = userInput.safeParse({ email, role, name })
  if (!input.success) {
    const { path, message } = input.error.issues[0] ?? { path: [], message: 'cannot be read' }
    throw new CommandRefused(`--${path.join('.')}: ${message}`)
  }
  const fault = password === undefined ? null : await passwordFault(password, [email, name])
  if (fault !== null) throw new CommandRefused(`--password: ${FAULTS[fault]}`)
  const make = async (user: UserInput) =>
    password === undefined ? inviteUser(store, user) : createUser(store, user, password)
  let user = input.data
  let made = await make(user)
  // A name that nobody chose makes room for another.
  for (let next = 2; !made.ok && made.kind === 'name-taken' && options.name === undefined; next++) {
    user = { ...user, name: `${input.data.name} ${next}` }
    made = await make(user)
  }
  if (!made.ok) throw new CommandRefused(REFUSALS[made.kind])
  console.log(`${user.email} may sign in as ${role}, named ${user.name}.`)
  if ('token' in made) printLink(made.token)
}

function printLink(token: string): void {
  console.log(`${publicAddress()}${linkPath(token)}`)
}

async function withUser(
  email: string,
  act: (store: Store, user: User) => Promise<void>,
): Promise<void> {
  await withStore(async (store) => {
    const user = await findUser(store.writer, { email: email.trim().toLowerCase() })
    if (user === null) throw new CommandRefused(REFUSALS.unknown)
    await act(store, user)
  })
}

function expectDone(refusal: ChangeRefusal | null): void {
  if (refusal !== null) throw new CommandRefused(REFUSALS[refusal])
}

function stateOf({ disabledAt, hasPassword }: User): string {
  if (disabledAt !== null) return `disabled ${disabledAt}`
  return hasPassword ? 'in use' : 'invited'
}

function now(): string {
  return new Date().toISOString()
}
