/** `bysource read`: the statements that an article seems to make, as JSON or as lines for people. */
import { readFile as readBytes } from 'node:fs/promises'
import { readArticle } from '@/lib/reader/read'
import type { SuggestedStatement } from '@/lib/reader/reading'

export async function readFile(path: string, asJson: boolean): Promise<string> {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    await readBytes(path),
  )
  const reading = await readArticle(text)
  if (asJson) return JSON.stringify(reading, null, 2)
  const lines = reading.statements.flatMap(statementLines)
  return [...(reading.notice === null ? [] : [reading.notice.message]), ...lines].join('\n')
}

function statementLines({ claimant, claims }: SuggestedStatement): string[] {
  const who = claimant?.text ?? 'in its own voice'
  return claims.map(({ measure, quantity }) => `${who}: ${quantity.wording} (${measure})`)
}
