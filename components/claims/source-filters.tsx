import { Checks } from '@/components/ui/checks'
import type { Option } from '@/components/ui/choice'
import { Fold } from '@/components/ui/fold'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { compareText } from '@/lib/domain/text'
import { ACTOR_KINDS } from '@/lib/domain/vocabulary'
import type { Words } from '@/lib/format/translator'
import { STANCE_PARAMETERS } from '@/lib/url/stance'
import type { ViewChoice } from '@/lib/url/view'

/** A claimant with one of its stances, and how many claims it has there. */
export interface SourceOption extends Pick<ClaimAnswer, 'claimant' | 'stance'> {
  readonly claims: number
}

/** As many names as somebody looks through; the field under them takes any. */
const MAX_NAMES = 60

/**
 * The choice of sources, as fields of a form: by kind of source, by stance, by name. Of many names
 * those with most claims are listed, in the order of the alphabet.
 */
export function SourceFilters({
  sources,
  choice,
  words,
}: {
  /** What there is to choose from, before any of these filters. */
  sources: readonly SourceOption[]
  choice: ViewChoice
  words: Words
}) {
  const { locale, t } = words
  // What is chosen stays on offer where nobody has it: a form that is sent must not lose it.
  const kinds = new Set([...sources.map(({ claimant }) => claimant.kind), ...(choice.kind ?? [])])
  const stances = new Set([
    ...sources.map(({ stance }) => stance ?? 'none'),
    ...(choice.stance ?? []),
  ])
  const { listed, left } = namesOf(sources, choice.claimant ?? [], locale)
  const isOpen = [choice.claimant, choice.kind, choice.stance].some((chosen) => chosen)
  return (
    <Fold className="filters" summary={t('filter.sources')} open={isOpen}>
      <Checks
        name="kind"
        legend={t('filter.kind')}
        options={ACTOR_KINDS.filter((kind) => kinds.has(kind)).map((value) => ({
          value,
          label: t(`kind.${value}`),
        }))}
        chosen={choice.kind}
      />
      <Checks
        name="stance"
        legend={t('filter.stance')}
        options={STANCE_PARAMETERS.filter((stance) => stances.has(stance)).map((value) => ({
          value,
          label: value === 'none' ? t('filter.stance-none') : t(`stance.${value}`),
        }))}
        chosen={choice.stance}
      />
      <Checks
        name="claimant"
        legend={t('filter.claimant')}
        options={listed}
        chosen={choice.claimant}
      />
      {left === 0 ? null : (
        <label className="field">
          {t('filter.claimant-other', { left })}
          <input
            name="claimant"
            placeholder={t('filter.claimant-id')}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
      )}
    </Fold>
  )
}

/** The names to list, the chosen ones always among them, and how many are left out. */
function namesOf(
  sources: readonly SourceOption[],
  chosen: readonly string[],
  locale: string,
): { listed: Option[]; left: number } {
  const counts = new Map(chosen.map((id) => [id, { name: id, claims: Infinity }]))
  for (const { claimant, claims } of sources) {
    const known = counts.get(claimant.id)?.claims ?? 0
    counts.set(claimant.id, { name: claimant.name, claims: known + claims })
  }
  const listed = [...counts]
    .map(([id, { name, claims }]) => ({ id, name, claims }))
    .sort((a, b) => b.claims - a.claims || compareText(a.name, b.name) || compareText(a.id, b.id))
    .slice(0, Math.max(MAX_NAMES, chosen.length))
  const alphabet = new Intl.Collator(locale)
  return {
    listed: listed
      .sort((a, b) => alphabet.compare(a.name, b.name))
      .map(({ id, name }) => ({ value: id, label: name })),
    left: counts.size - listed.length,
  }
}
