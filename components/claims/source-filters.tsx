import { Checks } from '@/components/ui/checks'
import type { Option } from '@/components/ui/choice'
import { Fold } from '@/components/ui/fold'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { ACTOR_KINDS } from '@/lib/domain/vocabulary'
import type { Words } from '@/lib/format/translator'
import { STANCE_PARAMETERS } from '@/lib/url/filters'
import type { ViewChoice } from '@/lib/url/view'

/** Whose claims to look at, as fields of a form: by kind of source, by stance, by name. */
export function SourceFilters({
  claims,
  choice,
  words,
}: {
  /** What there is to choose from, before any of these filters. */
  claims: readonly Pick<ClaimAnswer, 'claimant' | 'stance'>[]
  choice: ViewChoice
  words: Words
}) {
  const { locale, t } = words
  // What is chosen stays on offer where nobody has it: a form that is sent must not lose it.
  const kinds = new Set([...claims.map(({ claimant }) => claimant.kind), ...(choice.kind ?? [])])
  const stances = new Set([
    ...claims.map(({ stance }) => stance ?? 'none'),
    ...(choice.stance ?? []),
  ])
  const names = new Map([
    ...(choice.claimant ?? []).map((id) => [id, id] as const),
    ...claims.map(({ claimant }) => [claimant.id, claimant.name] as const),
  ])
  const alphabet = new Intl.Collator(locale)
  const claimants: Option[] = [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => alphabet.compare(a.label, b.label))
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
        options={claimants}
        chosen={choice.claimant}
      />
    </Fold>
  )
}
