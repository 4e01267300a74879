/** Whether every letter of a drawing can be drawn here, asked when a snapshot is made: before anybody cites it. */
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Warning } from '@/lib/domain/warning'
import { theConfig } from '../../open'
import type { Config } from '../../config'
import { fontsFor } from './fonts'
import { drawnPart } from './png'
import { makeApart } from './queue'
import { standInsFor, type StandIn } from './stand-ins'

/** Asking takes a process of its own, 0.2 s to start; letters that a font was found for need no asking. */
const drawable = new WeakMap<Config, Set<string>>()

/** The letters of the drawing that no font has. Throws 503 as a picture does. */
async function lettersLacking(svg: string): Promise<string> {
  const drawn = drawnPart(svg)
  const { tiers } = fontsFor(drawn)
  if (tiers === null) return ''
  const known = drawable.get(theConfig()) ?? new Set<string>()
  drawable.set(theConfig(), known)
  const letters = new Set(drawn)
  if ([...letters].every((letter) => known.has(letter))) return ''
  const answer = await makeApart({ kind: 'letters', svg: drawn, tiers }, () => true)
  const lacking = Buffer.from(answer).toString('utf8')
  for (const letter of letters) if (!lacking.includes(letter)) known.add(letter)
  return lacking
}

/** A name that pictures cannot write, and what they call its bearer. */
export interface UndrawnName extends StandIn {
  /** The letters of the name that no font has, each once. */
  readonly letters: string
}

/** The letters that no picture of a snapshot can show. */
export interface LackingLetters {
  readonly names: readonly UndrawnName[]
  /** Letters of other words, for which nothing stands in: where there are any, no picture is made. */
  readonly left: string
}

/** Null where every letter can be drawn. `redraw` is that of the picture. */
export async function lackingLetters(
  record: SnapshotRecord,
  svg: string,
  capturedAt: string,
  redraw: (letters: string) => Promise<string>,
): Promise<LackingLetters | null> {
  const lacking = await lettersLacking(svg)
  if (lacking === '') return null
  const standIns = await standInsFor(record, lacking, capturedAt)
  const names = standIns.map((one) => ({ ...one, letters: lettersIn(one.name, lacking) }))
  return { names, left: await lettersLacking(await redraw(lacking)) }
}

const lettersIn = (name: string, lacking: string) =>
  [...new Set(name)].filter((letter) => lacking.includes(letter)).join('')

/** The same for programs. */
export function pictureWarnings({ names, left }: LackingLetters): readonly Warning[] {
  const messages = names.map(
    ({ name, standIn }) => `no font here has the letters of ${name}: pictures call it ${standIn}`,
  )
  if (left !== '') messages.push(`no font here has the letters ${left}: no picture is made`)
  return messages.map((message) => ({ path: ['view'], code: 'picture-lacks-letters', message }))
}
