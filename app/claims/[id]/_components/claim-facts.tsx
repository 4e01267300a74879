import { Facts, type Fact } from '@/components/ui/facts'
import { RecordedText } from '@/components/ui/recorded-text'
import { Instant, PART, WithPart } from '@/components/ui/instant'
import { Term } from '@/components/ui/term'
import { formatCategory } from '@/lib/format/category'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { datedFrom } from '@/lib/domain/time'
import { formatAsOf, formatDate, formatStated } from '@/lib/format/date'
import { formatQuantityLong } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import { formatPlace } from '@/lib/format/place'
import type { GlossaryTerm } from '@/lib/format/glossary'
import type { Words } from '@/lib/format/translator'
import { formatInterval } from '@/lib/sentences/interval'
import { formatGroup, formatLimits } from '@/lib/sentences/lane'

export function ClaimFacts({
  claim,
  actors,
  words,
}: {
  claim: ClaimAnswer
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { locale, t } = words
  const { measure } = claim
  const { timeZone } = claim
  const on = (date: string) => formatDate(datedFrom(date), locale, t, 'long', { timeZone })
  const links = (ids: readonly string[]) => (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <a href={`/claims/${id}`}>{id}</a>
        </li>
      ))}
    </ul>
  )
  /** A fact whose name the glossary explains. */
  const named = (
    name: 'as-of' | 'citing' | 'claimant' | 'disputes' | 'method' | 'scope' | 'stance',
    term: GlossaryTerm,
  ) => ({
    name: t(`claim.${name}`),
    label: (
      <Term is={term} words={words}>
        {t(`claim.${name}`)}
      </Term>
    ),
  })
  const facts: (Fact | null)[] = [
    { name: t('claim.measure'), value: t(`measure.${measure}`) },
    { name: t('claim.definition'), value: t(`definition.${measure}`) },
    { name: t('claim.figure'), value: formatQuantityLong(claim.quantity, locale, t) },
    { name: t('claim.interval'), value: formatInterval(claim.quantity, words) },
    { name: t('claim.group'), value: formatGroup(claim.group, actors, words) },
    { name: t('claim.category'), value: formatCategory(claim.category, t) },
    claim.scope.length === 0
      ? null
      : { ...named('scope', 'scope'), value: formatLimits(claim.scope, actors, words) },
    {
      name: t('claim.place'),
      value: claim.place === null ? t('event.whole-extent') : formatPlace(claim.place, words),
    },
    {
      name: t('claim.basis'),
      value:
        claim.basis === 'cumulative' ? (
          <Term is="cumulative" words={words}>
            {t('basis.cumulative')}
          </Term>
        ) : (
          t(`basis.${claim.basis}`)
        ),
    },
    claim.from === null ? null : { name: t('claim.from'), value: on(claim.from) },
    { ...named('as-of', 'about'), value: formatAsOf(claim, locale, t) },
    {
      name: t('claim.stated'),
      value: formatStated(claim, locale, t),
    },
    {
      ...named('claimant', 'claimant'),
      value: claim.ownVoice
        ? `${claim.claimant.name}, ${t('table.own-voice')}`
        : claim.claimant.name,
    },
    { name: t('claim.kind'), value: t(`kind.${claim.claimant.kind}`) },
    claim.stance === null
      ? null
      : {
          ...named('stance', 'stance'),
          value: t('claim.stance-means', {
            stance: t(`stance.${claim.stance}`),
            means: t(`stance-means.${claim.stance}`),
          }),
        },
    { ...named('method', 'method'), value: t(`method.${claim.method}`) },
    { name: t('claim.status'), value: t(`status.${claim.status}`) },
    claim.partOf === null
      ? null
      : {
          name: t('claim.part-of'),
          value: (
            <>
              <a href={`/claims/${claim.partOf}`}>{claim.partOf}</a>
              {claim.partKind === null ? null : ` (${t(`claim.${claim.partKind}`)})`}
            </>
          ),
        },
    claim.citing.length === 0
      ? null
      : {
          ...named('citing', 'citing'),
          value: formatList(
            claim.citing.map((id) => actors[id]?.name ?? id),
            words,
            claim.citing.length,
          ),
        },
    claim.disputes.length === 0
      ? null
      : { ...named('disputes', 'denial'), value: links(claim.disputes) },
    claim.step === null
      ? null
      : {
          name: t('claim.step'),
          value: (
            <>
              {claim.step.reason === null ? null : t(`reason.${claim.step.reason}`)}
              {claim.step.note === null ? null : (
                <>
                  {claim.step.reason === null ? '' : t('list.semicolon')}
                  <RecordedText text={claim.step.note} />
                </>
              )}
            </>
          ),
        },
    claim.note == null
      ? null
      : { name: t('claim.recorder-note'), value: <RecordedText text={claim.note} /> },
    {
      name: t('claim.recorded'),
      value: (
        <WithPart
          text={t('claim.recorded-by', { date: PART, by: claim.recordedBy })}
          part={<Instant at={claim.recordedAt} words={words} />}
        />
      ),
    },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null)} />
}
