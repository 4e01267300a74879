/** The acts of the desk about figures: what its forms send, and where each leads. */
import { draftInput, seenKey, type Draft } from '@/lib/answers/draft'
import { ProblemError } from '../http/problem'
import type { Next, PersonAct } from '../people/act'
import { draftOfForm, draftToText } from './draft'
import { WORDS } from '../reading/context'
import { previewDraft } from './preview'
import { saveDraft } from './save-draft'

export const NEW_STATEMENT = '/desk/statements/new'

/** Saves, or shows the form again with what the draft would come to; the draft goes along in the address. */
export async function statementAct({ form, person }: PersonAct): Promise<Next> {
  const draft = draftOfForm(form)
  if (draft === null) throw new ProblemError(422)
  if (form.act !== 'save') {
    const more =
      form.act === 'add'
        ? [...draft.claims, draftInput.shape.claims.parse([{}])].flat()
        : draft.claims
    return { to: addressOf({ ...draft, claims: more }, { checked: '1' }) }
  }
  // Nothing doubtful is saved before its warning was on the editor's screen.
  const seen = (form.seen ?? '').split(' ')
  const { warnings } = await previewDraft(draft, person.name, WORDS, null)
  if (warnings.some((warning) => !seen.includes(seenKey(warning)))) {
    return { to: addressOf(draft, { checked: '1', warned: '1' }) }
  }
  const outcome = await saveDraft(draft, person.name)
  if (!outcome.ok) return { to: addressOf(draft, { checked: '1', refused: '1' }) }
  const { recorded, created } = outcome
  const ids = [...new Set(recorded.claims.map(({ id }) => id))]
  return { to: addressOf(afterSaving(draft), { [created ? 'saved' : 'known']: ids.join(' ') }) }
}

/** What the next statement of the same document begins with. */
function afterSaving(draft: Draft): Draft {
  const { event, publication, publisher, address, publishedAt, archived, via, asOf, statedOn } =
    draft
  return draftInput.parse({
    event,
    publication,
    publisher,
    address,
    publishedAt,
    archived,
    via,
    asOf,
    statedOn,
  })
}

function addressOf(draft: Draft, more: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({ ...more, draft: draftToText(draft) })
  return `${NEW_STATEMENT}?${query.toString()}`
}
