/** `bysource read`: the statements that an article seems to make, as JSON or as lines for people. */
import { readFile as readBytes } from 'node:fs/promises'
import { readArticle } from '@/lib/reader/read'
import type { SuggestedStatement } from '@/lib/reader/reading'
import { benchmarkWords } from './benchmark-words'

export interface ReadOptions {
  readonly json: boolean
  readonly record: boolean
  readonly published?: string
}

export async function readFile(path: string, options: ReadOptions): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const text = decoder.decode(await readBytes(path))
  const reading = await readArticle(text, { publishedOn: options.published ?? null })
  if (options.record) return JSON.stringify(reading, null, 2)
  if (options.json) return JSON.stringify(benchmarkWords(reading), null, 2)
  const notice = reading.notice === null ? [] : [reading.notice.message]
  return [...notice, ...reading.statements.flatMap(statementLines)].join('\n')
}

function statementLines({ claimant, claims }: SuggestedStatement): string[] {
  const who = claimant?.text ?? 'in its own voice'
  return claims.map(({ measure, quantity, hypothetical, background }) => {
    const marks = [hypothetical ? 'not said to have happened' : '', background ? 'earlier' : '']
    const remark = marks.filter((mark) => mark !== '').join(', ')
    return `${who}: ${quantity.wording} (${measure}${remark === '' ? '' : `; ${remark}`})`
  })
}
