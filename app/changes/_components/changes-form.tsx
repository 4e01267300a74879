import { ApplyAtOnce } from '@/components/ui/apply-at-once'
import { Choice } from '@/components/ui/choice'
import { MomentField } from '@/components/ui/moment-field'
import type { EventSummary } from '@/lib/answers/event-shapes'
import type { SourceAnswer } from '@/lib/answers/source-shape'
import type { Words } from '@/lib/format/translator'
import { CHANGE_GROUPS, CHANGE_PARAMETERS, type ChangeChoice } from '@/lib/url/changes'
import type { RefusedParameter } from '@/lib/url/parameters'

/** The choice of changes: of which event, of whose claims, of which kind, since when. A choice applies at once. */
export function ChangesForm({
  events,
  sources,
  choice,
  refused,
  words: { locale, t },
}: {
  events: readonly EventSummary[]
  sources: readonly SourceAnswer[]
  choice: ChangeChoice
  refused: readonly RefusedParameter[]
  words: Words
}) {
  const alphabet = new Intl.Collator(locale)
  const fault = refused.find(({ parameter }) => parameter === 'since')
  const since = choice.since?.replace('T23:59:59.999Z', '')
  const applied = Object.fromEntries(
    CHANGE_PARAMETERS.map((name) => [name, [choice[name] ?? []].flat()]),
  )
  return (
    <form method="get" className="search no-print" id="changes-view">
      <Choice
        name="event"
        label={t('changes.event')}
        options={events.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={choice.event}
        any={t('changes.every-event')}
      />
      <Choice
        name="claimant"
        label={t('changes.claimant')}
        options={sources
          .map(({ id, name }) => ({ value: id, label: name }))
          .sort((a, b) => alphabet.compare(a.label, b.label))}
        chosen={choice.claimant}
        any={t('changes.every-claimant')}
      />
      <Choice
        name="kind"
        label={t('changes.kind')}
        options={CHANGE_GROUPS.map((kind) => ({ value: kind, label: t(`changes.kind-${kind}`) }))}
        chosen={choice.kind}
        any={t('changes.every-kind')}
      />
      <MomentField
        name="since"
        label={t('changes.since')}
        value={since}
        fault={fault && { value: fault.value, message: t(`refusal.${fault.reason}`) }}
      />
      <ApplyAtOnce
        form="changes-view"
        applied={{ ...applied, since: [since ?? []].flat() }}
        faults={refused}
      >
        <button className="button" type="submit">
          {t('changes.show')}
        </button>
      </ApplyAtOnce>
    </form>
  )
}
