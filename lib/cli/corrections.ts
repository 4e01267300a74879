/** `bysource corrections`: what editors corrected of what the reader proposed, as test material for it. */
import type { Command } from 'commander'
import { open } from 'node:fs/promises'
import { correctionLines } from '@/lib/server/desk/reading/corrections'
import { CommandRefused } from './refused'
import { withStore } from './with-store'

export function addCorrections(bysource: Command): void {
  bysource
    .command('corrections')
    .description('write what editors corrected of the reader, an article a line (NDJSON)')
    .argument('<file>', 'a new file')
    .action((path: string) =>
      withStore(async (store) => {
        const file = await open(path, 'wx').catch(() => {
          throw new CommandRefused(`${path} is there already, or cannot be written`)
        })
        let articles = 0
        try {
          for await (const line of correctionLines(store)) {
            await file.write(line)
            articles += 1
          }
        } finally {
          await file.close()
        }
        console.log(`${articles} articles`)
      }),
    )
}
