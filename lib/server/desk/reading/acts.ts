/** The acts of the reading view that work without script: to the form with what was ticked, and letting an article go. */
import { draftInput, MAX_DRAFT_CLAIMS } from '@/lib/answers/draft'
import { dropReading } from '@/lib/store/readings'
import { ProblemError } from '../../http/problem'
import type { Next, PersonAct } from '../../people/act'
import { NEW_STATEMENT } from '../acts'
import { draftToText } from '../draft'
import { READ } from './keep-article'
import { openReading } from './open-reading'

/** One statement goes to the form of a statement, with the claims that were ticked. */
export async function readingFormAct({ form }: PersonAct): Promise<Next> {
  const { reading = '', statement = '' } = form
  const open = await openReading(reading)
  const chosen = open?.begin.statements.find(({ key }) => key === statement)
  if (open === null || chosen === undefined) throw new ProblemError(404)
  const ticked = chosen.claims.filter(({ key }) => form[key] === 'on').slice(0, MAX_DRAFT_CLAIMS)
  const { document } = open.begin
  const placeOf = (key: string | null) => ticked.findIndex((claim) => claim.key === key)
  const draft = draftInput.parse({
    ...document,
    claimant: chosen.ownVoice ? document.publisher : chosen.claimant,
    ownVoice: chosen.ownVoice,
    via: chosen.via,
    claims: ticked.map(({ draft: claim, partOf }) => {
      const whole = placeOf(partOf)
      return { ...claim, ...(whole < 0 ? NO_PART : { partOf: String(whole + 1) }) }
    }),
  })
  const query = new URLSearchParams({ checked: '1', draft: draftToText(draft) })
  return { to: `${NEW_STATEMENT}?${query.toString()}` }
}

const NO_PART = { partOf: '', partKind: '' }

export async function dropReadingAct({ form, store }: PersonAct): Promise<Next> {
  await dropReading(store.writer, form.reading ?? '')
  return { to: READ }
}
