/** The `bysource` command. It works on the store directly, also while the server runs. */
import { Command, CommanderError, Option } from 'commander'
import { REMOVAL_REASONS, removalInput, type RemovalReason } from '@/lib/domain/snapshot/removal'
import { ConfigRefused, configFrom } from '@/lib/server/config'
import { removeStored, scrubErased } from '@/lib/server/snapshots/removal'
import { confirmClock } from '@/lib/store/clock-guard'
import { readNewest } from '@/lib/store/in-snapshot'
import { findSnapshot } from '@/lib/store/snapshots'
import { StoreUnavailable } from '@/lib/store/fault'
import { addCorrections } from './corrections'
import { readFile, type ReadOptions } from './read-file'
import { CommandRefused } from './refused'
import { addKeyCommands } from './key'
import { addTransfer } from './transfer'
import { addUserCommands } from './user'
import { verify, type VerifyOptions } from './verify'
import { withStore } from './with-store'

/** Does what the words say, and gives the status of the process: what the user can put right is said in one line. */
export async function runCommand(words: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    // It has said already what is wrong.
    if (error instanceof CommanderError) return error.exitCode
    const isExpected =
      error instanceof StoreUnavailable ||
      error instanceof ConfigRefused ||
      error instanceof CommandRefused
    if (!isExpected) throw error
    console.error(error.message)
    return 1
  }
}

function program(): Command {
  const bysource = new Command('bysource')
    .description('People, keys and upkeep of a Bysource store.')
    .exitOverride()
  addUserCommands(bysource)
  addTransfer(bysource)
  addKeyCommands(bysource)
  addCorrections(bysource)

  bysource
    .command('clock')
    .description('the clock that records are dated by')
    .command('confirm')
    .description('say that the clock of this machine is right, where the server doubts it')
    .action(() =>
      withStore(async (store) => {
        const now = Date.now()
        await confirmClock(store.writer, now)
        console.log(`The clock is taken to be right: ${new Date(now).toISOString()}`)
      }),
    )

  bysource
    .command('migrate')
    .description('bring the tables of the store up to date')
    .action(() => withStore(async ({ kind }) => console.log(`The ${kind} store is up to date.`)))

  bysource
    .command('verify')
    .description('check that a record of a snapshot is the one that was cited')
    .argument('<file|url>', 'a downloaded record or archive, or the address of a snapshot')
    .option('--id <id>', 'the id that was cited, when the name does not carry it')
    .option('--digest <hex>', 'the SHA-256 that was cited')
    .option('--json', 'print { ok, kind, sentence }, verified or not', false)
    .action(async (what: string, options: VerifyOptions & { json: boolean }) => {
      const verdict = await verify(what, options, isKept).catch((error: unknown) => {
        throw new CommandRefused(`${what} cannot be read: ${reasonOf(error)}`)
      })
      if (options.json) {
        console.log(JSON.stringify(verdict))
        process.exitCode = verdict.ok ? 0 : 1
        return
      }
      if (!verdict.ok) throw new CommandRefused(verdict.sentence)
      console.log(verdict.sentence)
    })

  bysource
    .command('read')
    .description('suggest the statements of an article; nothing is recorded')
    .argument('<file>', 'the text of the article, in UTF-8')
    .option(
      '--json',
      'print them with their places in the text, in the words of the benchmark',
      false,
    )
    .option(
      '--record',
      'print them in the words of the record, as POST /api/v1/suggestions does',
      false,
    )
    .option('--published <day>', 'the day of the article, which tells earlier events from its own')
    .action(async (file: string, options: ReadOptions) => {
      const lines = await readFile(file, options).catch((error: unknown) => {
        throw new CommandRefused(`${file} cannot be read: ${reasonOf(error)}`)
      })
      console.log(lines)
    })

  bysource
    .command('remove-snapshot')
    .description('stop serving a snapshot; its address tells that it was removed, and why')
    .argument('<id>', 'the id of the snapshot')
    .addOption(
      new Option('--reason <reason>', 'why').choices(REMOVAL_REASONS).makeOptionMandatory(),
    )
    .option('--note <text>', 'more about it, shown to everybody')
    .option('--erase', 'delete its bytes too, where they may not be kept', false)
    .action((id: string, options: { reason: RemovalReason; note?: string; erase: boolean }) =>
      withStore(async (store) => {
        const { reason, erase } = options
        const input = removalInput.safeParse({ reason, note: options.note ?? null, erase })
        if (!input.success) throw new CommandRefused(input.error.issues[0]?.message ?? '')
        const by = { role: 'operator', name: 'operator' } as const
        const { folder } = configFrom(process.env)
        const outcome = await removeStored(store, id, input.data, by, folder)
        if (outcome.ok) {
          if (erase) await scrubErased(store)
          console.log(erase ? `Removed and erased: ${id}` : `Removed, bytes kept: ${id}`)
          return
        }
        throw new CommandRefused(
          outcome.kind === 'conflict'
            ? `${id}: ${outcome.message}`
            : `no snapshot has the id ${id}`,
        )
      }),
    )
  return bysource
}

/** "fetch failed" alone says nothing: what it rests on does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? reasonOf(error.cause) || error.message : error.message
}

async function isKept(id: string): Promise<boolean> {
  let found = false
  await withStore(async (store) => {
    found = (await readNewest(store, (db) => findSnapshot(db, id))) !== null
  })
  return found
}
