import { Choice } from '@/components/ui/choice'
import { TypedChoice } from '@/components/ui/typed-choice'
import type { Words } from '@/lib/format/translator'
import { placeInWords } from '@/lib/url/place-named'
import { NONE } from '@/lib/url/view'

/** As many as a hand finds in a list. */
const MAX_LISTED = 100

/** The choice of a place: as a list, or, of more places than somebody looks through, as a field that takes any name. */
export function PlaceField({
  places,
  chosen,
  isKnown,
  words,
}: {
  /** As an address names them, those with most claims first. */
  places: readonly string[]
  chosen: string | undefined
  /** Whether any place of the event has the name that was chosen. */
  isKnown: boolean
  words: Words
}) {
  const { locale, t } = words
  const label = t('event.filter-place')
  const alphabet = new Intl.Collator(locale)
  if (!isTyped(places)) {
    // What is chosen stays on offer where nothing fits it: a form that is sent must not lose it.
    const options = [...new Set(chosen === undefined ? places : [...places, chosen])]
      .map((value) => ({ value, label: placeLabel(value, words) }))
      .sort((a, b) => alphabet.compare(a.label, b.label))
    return (
      <Choice name="place" label={label} options={options} chosen={chosen} any={t('event.any')} />
    )
  }
  return (
    <TypedChoice
      name="place"
      label={label}
      value={chosen === undefined ? undefined : placeLabel(chosen, words)}
      listed={places
        .slice(0, MAX_LISTED)
        .map((value) => placeLabel(value, words))
        .sort(alphabet.compare)}
      placeholder={t('place-field.placeholder')}
      help={t('place-field.help', { listed: MAX_LISTED, all: places.length })}
      fault={isKnown || chosen === undefined ? null : t('place-field.unknown', { place: chosen })}
    />
  )
}

/** What the field says when it says what the address does. */
export function placeValues(
  places: readonly string[],
  chosen: string | undefined,
  words: Words,
): readonly string[] {
  if (chosen === undefined) return []
  return [isTyped(places) ? placeLabel(chosen, words) : chosen]
}

const isTyped = (places: readonly string[]) => places.length > MAX_LISTED

/** `placeNamed` reads it again. */
function placeLabel(parameter: string, { t }: Words): string {
  return parameter === NONE ? t('event.whole-extent') : placeInWords(parameter)
}
