import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { claimPath } from '@/lib/server/desk/claim-acts'
import { readFormChoices } from '@/lib/server/desk/form-choices'
import { formOf } from '@/lib/server/desk/revision-form'
import { withdrawnAs } from '@/lib/sentences/withdrawal'
import { typedOfText } from '@/lib/server/desk/typed-text'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import { readClaim } from '@/lib/server/reading/claim'
import { readLedger } from '@/lib/server/reading/ledger'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { ActOutcome } from '../../_components/act-outcome'
import { ActForm } from '../../_components/act-page'
import { ChangesTable } from '../../_components/changes-table'
import { PlainField, PlainSelect } from '../../_components/plain-fields'
import { RevisionFields } from '../../_components/revision-fields'
import '../../../statements.css'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParameters>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.claims.revise') }
}

/** One claim as an editor mends it: its claimant, its standing, any of its fields, and what was recorded of it. */
export default async function DeskClaimPage({ params, searchParams }: Props) {
  await requirePerson('editor')
  const [{ id }, parameters] = [await params, await searchParams]
  const words = await requestWords()
  const { locale, t } = words
  const detail = await readClaim(id, null, locale)
  if (detail === null) notFound()
  const { claim } = detail
  const [choices, { entries }] = await Promise.all([
    readFormChoices(words),
    readLedger({ claim: id, limit: 100 }),
  ])
  const now = formOf(claim)
  const typed = { ...now, ...typedOfText(oneOf(parameters.typed)) }
  const isWithdrawn = claim.status === 'withdrawn'
  const about = <RevisionFields typed={typed} words={words} />
  const form = (heading: string, help: string | null, fields: ReactNode, submit: string) => (
    <section className="section">
      <h2>{heading}</h2>
      {help === null ? null : <p className="small quiet mb-2">{help}</p>}
      <ActForm act="revise" submit={submit}>
        <input type="hidden" name="claim" value={claim.id} />
        {fields}
      </ActForm>
    </section>
  )
  return (
    <>
      <h1 className="mt-4 mb-2">
        {t('claim.title', {
          measure: t(`measure.${claim.measure}`),
          claimant: claim.claimant.name,
        })}
      </h1>
      <ActOutcome parameters={parameters} words={words} />
      <p>
        <strong>{formatQuantity(claim.quantity, locale, t)}</strong>
        {t('list.comma')}
        {formatAsOf(claim, locale, t)} <q dir="auto">{claim.quantity.wording}</q>{' '}
        {isWithdrawn ? (
          <span className="tag tag-strong">{t(`table.${withdrawnAs(claim)}`)}</span>
        ) : null}
      </p>
      <p className="small">
        <a href={`/claims/${claim.id}`}>{t('desk.claims.public')}</a>
      </p>
      {form(
        t('desk.claims.correct'),
        t('desk.claims.correct-help'),
        <div className="desk-row">
          <input type="hidden" name="by" value="record" />
          <input type="hidden" name="reason" value="error" />
          <PlainField name="claimant" label={t('desk.claims.right')} value={typed.claimant} />
          <PlainField name="note" label={t('desk.claims.note')} value={typed.note} />
        </div>,
        t('desk.claims.correct'),
      )}
      {form(
        t(isWithdrawn ? 'desk.claims.reinstate' : 'desk.claims.withdraw'),
        null,
        <>
          <input type="hidden" name="status" value={isWithdrawn ? 'stands' : 'withdrawn'} />
          {about}
        </>,
        t(isWithdrawn ? 'desk.claims.reinstate' : 'desk.claims.withdraw'),
      )}
      {form(
        t('desk.claims.step'),
        t('desk.claims.step-help'),
        <div className="desk-row">
          <input type="hidden" name="by" value="record" />
          <input type="hidden" name="reason" value="unknown" />
          <PlainSelect
            name="stepReason"
            label={t('desk.form.stepReason')}
            value={typed.stepReason}
            options={choices.stepReasons}
            any={t('desk.form.not-said')}
          />
          <PlainField name="stepNote" label={t('desk.form.stepNote')} value={typed.stepNote} />
        </div>,
        t('desk.claims.step'),
      )}
      {form(
        t('desk.claims.revise'),
        t('desk.claims.revise-help'),
        <>
          {about}
          <RevisedFields typed={typed} choices={choices} words={words} />
        </>,
        t('desk.claims.revise'),
      )}
      <ChangesTable
        entries={entries}
        back={claimPath(claim.id)}
        caption={t('desk.claims.history')}
        words={words}
      />
    </>
  )
}

type Typed = Readonly<Record<string, string | undefined>>
const TEXTS = [
  'words',
  'value',
  'valueTo',
  'low',
  'high',
  'level',
  'group',
  'scope',
  'place',
  'asOf',
  'from',
  'term',
  'citing',
  'disputes',
] as const
const SELECTS = [
  ['measure', 'measures'],
  ['form', 'forms'],
  ['category', 'categories'],
  ['basis', 'bases'],
  ['method', 'methods'],
] as const

function RevisedFields({
  typed,
  choices,
  words: { t },
}: {
  typed: Typed
  choices: Awaited<ReturnType<typeof readFormChoices>>
  words: Awaited<ReturnType<typeof requestWords>>
}) {
  return (
    <div className="desk-row">
      {SELECTS.map(([field, list]) => (
        <PlainSelect
          key={field}
          name={field}
          label={t(`desk.form.${field}`)}
          value={typed[field]}
          options={choices[list]}
          any={null}
        />
      ))}
      {TEXTS.map((field) => (
        <PlainField key={field} name={field} label={t(`desk.form.${field}`)} value={typed[field]} />
      ))}
    </div>
  )
}
