/** What the form of a statement does with a draft and its preview, apart from drawing them. */
import type { Draft, DraftClaim } from '@/lib/answers/draft'
import type { ClaimPreview, PreviewAnswer } from '@/lib/answers/preview-shapes'
import { filled, type FormTexts } from './texts'

/** The charts of claims that are not looked at are the server's first ones, or none. */
export function previewOf(
  preview: PreviewAnswer | null,
  place: number,
  shown: number,
): ClaimPreview | undefined {
  const found = preview?.claims.find((claim) => claim.place === place)
  return found === undefined || place === shown || found.layouts !== null
    ? found
    : { ...found, layouts: null }
}

/** Which of several a name was taken for, or what it may mean. */
export function takenFor(
  preview: PreviewAnswer | null,
  field: 'event' | 'claimant',
  typed: string,
  texts: FormTexts,
): string | undefined {
  const named = preview?.names.find((one) => one.field === field)
  if (named === undefined || typed === '') return undefined
  if (named.isNew) return filled(texts['new-source'], { name: named.name ?? typed })
  if (named.id !== null)
    return named.name === typed
      ? undefined
      : filled(texts['taken-name'], { name: named.name ?? '' })
  if (named.like.length === 0) return undefined
  const names = named.like.map(({ name, id }) => `${name} (${id})`).join(', ')
  return filled(texts.like, { names })
}

/** What the domain says of a field that is still empty comes once the form is sent. */
export function isWorthTelling(path: string, draft: Draft): boolean {
  const [field, place, part] = path.split('.')
  if (field === 'claims') {
    const claim = draft.claims[Number(place)]
    return claim !== undefined && claim.words !== '' && part !== undefined
  }
  const value = Object.entries(draft).find(([name]) => name === field)?.[1]
  return value !== undefined && value !== ''
}

export function confirmed(figure: ClaimPreview['figures'][number]): Partial<DraftClaim> {
  const { form, value, valueTo, interval } = figure
  const text = (number: number | null | undefined) => (number == null ? '' : String(number))
  return {
    form,
    value: text(value),
    valueTo: text(valueTo),
    low: text(interval?.low),
    high: text(interval?.high),
    level: text(interval?.level),
  }
}

export const termsOf = (text: string) => text.split(';').map((term) => term.trim())

/** Parts follow their wholes when a claim before them goes; those of the claim itself stand alone. */
export function withoutClaim(claims: readonly DraftClaim[], place: number): DraftClaim[] {
  return claims
    .filter((_, at) => at !== place)
    .map((claim) => {
      const whole = Number(claim.partOf)
      if (claim.partOf === '' || whole < place + 1) return claim
      return whole === place + 1
        ? { ...claim, partOf: '', partKind: '' }
        : { ...claim, partOf: String(whole - 1) }
    })
}

export function restoredFrom(
  text: string | null,
  begin: Draft,
  emptyClaim: DraftClaim,
): Draft | null {
  try {
    // Written by this form, perhaps in an earlier version: fields that it lacked are empty.
    const kept = JSON.parse(text ?? '') as Partial<Draft>
    const claims = (kept.claims ?? []).map((claim) => ({ ...emptyClaim, ...claim }))
    return { ...begin, ...kept, claims: claims.length === 0 ? [emptyClaim] : claims }
  } catch {
    return null
  }
}
