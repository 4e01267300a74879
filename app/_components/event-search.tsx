import { Choice } from '@/components/ui/choice'
import { SearchForm } from '@/components/ui/search-form'
import type { EventSummary } from '@/lib/answers/shapes'
import { MEASURES } from '@/lib/domain/measure'
import { formatEventKind } from '@/lib/format/event-kind'
import type { Words } from '@/lib/format/translator'
import type { SearchChoice } from '@/lib/url/search'

const alphabet = new Intl.Collator('en')

/** Words and filters as one GET form; it offers what some event has. */
export function EventSearch({
  events,
  choice,
  refused,
  words,
}: {
  events: readonly EventSummary[]
  choice: SearchChoice
  /** Parameters of the address that could not be read. */
  refused: readonly string[]
  words: Words
}) {
  const { locale, t } = words
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const options = (values: readonly string[], labelOf: (value: string) => string) =>
    [...new Set(values)]
      .map((value) => ({ value, label: labelOf(value) }))
      .sort((a, b) => alphabet.compare(a.label, b.label))
  const any = t('event.any')
  return (
    <>
      <SearchForm label={t('home.search')} value={choice.q} submit={t('site.search')}>
        <Choice
          name="country"
          label={t('home.filter-country')}
          options={options(
            events.flatMap(({ countries }) => countries),
            (code) => regions.of(code) ?? code,
          )}
          chosen={choice.country}
          any={any}
        />
        <Choice
          name="kind"
          label={t('home.filter-kind')}
          options={options(
            events.map(({ kind }) => kind),
            (kind) => formatEventKind(kind, words),
          )}
          chosen={choice.kind}
          any={any}
        />
        <Choice
          name="measure"
          label={t('home.filter-measure')}
          options={MEASURES.filter((measure) =>
            events.some(({ measures }) => measures[measure] !== undefined),
          ).map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
          chosen={choice.measure}
          any={any}
        />
      </SearchForm>
      {refused.length === 0 ? null : (
        <ul className="notice small measure-text mb-6" role="status">
          {refused.map((parameter) => (
            <li key={parameter}>{t('home.ignored', { parameter })}</li>
          ))}
        </ul>
      )}
    </>
  )
}
