import { Choice } from '@/components/ui/choice'
import { SearchForm } from '@/components/ui/search-form'
import type { EventSummary } from '@/lib/answers/event-shapes'
import { MEASURES } from '@/lib/domain/measure'
import { formatEventKind } from '@/lib/format/event-kind'
import type { Words } from '@/lib/format/translator'
import type { SearchChoice } from '@/lib/url/search'

const alphabet = new Intl.Collator('en')

/** Words and filters as one GET form; it offers what some event has, and shows what is asked for. */
export function EventSearch({
  events,
  choice,
  words,
}: {
  events: readonly EventSummary[]
  choice: SearchChoice
  words: Words
}) {
  const { locale, t } = words
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const options = (
    values: readonly string[],
    chosen: string | undefined,
    labelOf: (value: string) => string,
  ) =>
    [...new Set([...values, ...(chosen === undefined ? [] : [chosen])])]
      .map((value) => ({ value, label: labelOf(value) }))
      .sort((a, b) => alphabet.compare(a.label, b.label))
  const any = t('event.any')
  return (
    <SearchForm label={t('home.search')} value={choice.q} submit={t('site.search')}>
      <Choice
        name="country"
        label={t('home.filter-country')}
        options={options(
          events.flatMap(({ countries }) => countries),
          choice.country,
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
          choice.kind,
          (kind) => formatEventKind(kind, words),
        )}
        chosen={choice.kind}
        any={any}
      />
      <Choice
        name="measure"
        label={t('home.filter-measure')}
        options={MEASURES.filter(
          (measure) =>
            measure === choice.measure ||
            events.some(({ measures }) => measures[measure] !== undefined),
        ).map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
        chosen={choice.measure}
        any={any}
      />
    </SearchForm>
  )
}
