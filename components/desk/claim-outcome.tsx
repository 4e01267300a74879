'use client'

/** What a claim would come to: its reading, what its words offer further, and where it stands beside others. */
import { FigurePair } from '@/components/figure/figure-pair'
import type { ClaimPreview } from '@/lib/answers/preview-shapes'
import type { LayoutPair } from '@/lib/charts/chart'
import { ClaimStanding } from './claim-standing'
import { filled, type FormTexts } from './texts'

type Figure = ClaimPreview['figures'][number]

export interface ClaimActs {
  readonly confirm: (figure: Figure) => void
  readonly add: (figure: Figure, isPart: boolean) => void
  readonly limit: (term: string) => void
  readonly group: (name: string) => void
}

export function ClaimOutcome({
  preview,
  isConfirmed,
  said,
  acts,
  texts,
  labels,
}: {
  preview: ClaimPreview
  /** True once the editor has said the form or the number. */
  isConfirmed: boolean
  /** The words of all claims: what was added is not offered again. */
  said: readonly string[]
  acts: ClaimActs
  texts: FormTexts
  labels: ReadonlyMap<string, string>
}) {
  const { figures, otherwise, scopes, group, taken, place } = preview
  const [first, ...others] = figures
  const further = others.filter(({ words }) => !said.includes(words))
  const isDoubtful = first !== undefined && (!first.certain || otherwise.length > 0)
  return (
    <div className="desk-outcome" id={`draft-${place + 1}`}>
      {taken === null ? null : (
        <p>
          <strong>
            {filled(texts.reading, {
              text: [
                taken.text,
                labels.get(taken.measure),
                taken.category === 'all' ? undefined : labels.get(taken.category),
              ]
                .filter((part) => part !== undefined)
                .join(' · '),
            })}
          </strong>{' '}
          <span className="small quiet">{allows(taken, texts)}</span>
        </p>
      )}
      <ul className="desk-offers">
        {first === undefined || !isDoubtful || isConfirmed ? null : (
          <li>
            <button type="button" className="button-quiet" onClick={() => acts.confirm(first)}>
              {filled(texts.confirm, { text: first.text })}
            </button>
          </li>
        )}
        {further.map((figure) => (
          <li key={`${figure.words}-${figure.value}`}>
            <span>
              {filled(texts.also, {
                text: [
                  figure.text,
                  labels.get(figure.category ?? '') ?? labels.get(figure.measure ?? ''),
                ]
                  .filter((part) => part !== undefined)
                  .join(' · '),
              })}
            </span>{' '}
            <button
              type="button"
              className="button-quiet"
              onClick={() => acts.add(figure, figure.isPart)}
            >
              {figure.isPart ? texts['add-part'] : texts['add-claim']}
            </button>
          </li>
        ))}
        {scopes
          .filter(({ term }) => term !== 'by:ACTOR')
          .map(({ term, word, text }) => (
            <li key={term}>
              <span>{filled(texts.limit, { word, text })}</span>{' '}
              <button type="button" className="button-quiet" onClick={() => acts.limit(term)}>
                {texts['limit-take']}
              </button>
            </li>
          ))}
        {group === null ? null : (
          <li>
            <span>{filled(texts['group-before'], { name: group.name })}</span>{' '}
            <button type="button" className="button-quiet" onClick={() => acts.group(group.name)}>
              {texts['group-take']}
            </button>
          </li>
        )}
      </ul>
      <ClaimStanding preview={preview} texts={texts} />
      {preview.outcome === null ? null : <DraftChart preview={preview} texts={texts} />}
    </div>
  )
}

function allows({ low, high }: NonNullable<ClaimPreview['taken']>, texts: FormTexts): string {
  if (low === null || low === high) return ''
  return high === null
    ? filled(texts['interval-open'], { low })
    : filled(texts.interval, { low, high })
}

function DraftChart({
  preview: { layouts, lane, place },
  texts,
}: {
  preview: ClaimPreview
  texts: FormTexts
}) {
  // The server laid them out for this very lane.
  const pair = layouts as LayoutPair | null
  if (pair === null || lane === null) return null
  const name = filled(texts.chart, { subject: lane.subject })
  return (
    <figure className="fig desk-chart" data-chart="by-source" aria-label={name}>
      <p className="chart-counted">{name}</p>
      <div className="fig-box">
        <FigurePair {...pair} id={`chart-${place}`} name={name} />
      </div>
    </figure>
  )
}
