import type { LaneAnswer, VerdictAnswer } from '@/lib/answers/shapes'
import type { Words } from '@/lib/format/translator'

/** Of a kind; a hundred claimants make five thousand pairs, which are data and no longer a list. */
const MOST_PAIRS = 200

/** The pairs of current claims with the sentence that explains each; contradictions first. */
export function VerdictList({
  lane,
  data,
  words: { t },
}: {
  lane: LaneAnswer
  /** The address of all pairs as data. */
  data: string
  words: Words
}) {
  const contradictions = lane.verdicts.filter(({ verdict }) => verdict === 'contradicts')
  const others = lane.verdicts.filter(({ verdict }) => verdict !== 'contradicts')
  if (lane.verdicts.length === 0) return <p>{t('event.verdicts-none')}</p>
  return (
    <div className="measure-text grid gap-3">
      <p className="font-semibold">
        {contradictions.length === 0
          ? t('event.verdicts-no-contradiction')
          : t('event.verdicts-contradict', { count: contradictions.length })}
      </p>
      <Verdicts verdicts={contradictions.slice(0, MOST_PAIRS)} lane={lane} t={t} />
      {others.length === 0 ? null : (
        <details>
          <summary>{t('event.verdicts-other', { count: others.length })}</summary>
          <Verdicts verdicts={others.slice(0, MOST_PAIRS)} lane={lane} t={t} />
        </details>
      )}
      {Math.max(contradictions.length, others.length) <= MOST_PAIRS ? null : (
        <p>
          {t('event.verdicts-cut', { shown: MOST_PAIRS })}{' '}
          <a href={data}>{t('event.verdicts-data', { pairs: lane.verdicts.length })}</a>
        </p>
      )}
    </div>
  )
}

function Verdicts({
  verdicts,
  lane,
  t,
}: {
  verdicts: readonly VerdictAnswer[]
  lane: LaneAnswer
  t: Words['t']
}) {
  const nameOf = (id: string) => lane.current.find((claim) => claim.id === id)?.claimant.name ?? id
  return (
    <ul className="grid gap-2">
      {verdicts.map(({ a, b, verdict, because }) => (
        <li key={`${a} ${b}`} data-verdict={verdict} className="border-s-2 border-rule-strong ps-3">
          <span className="tag tag-strong">{t(`verdict.${verdict}`)}</span> {because}{' '}
          <span className="small">
            <a href={`/claims/${a}`}>
              <bdi>{nameOf(a)}</bdi>
            </a>
            {' / '}
            <a href={`/claims/${b}`}>
              <bdi>{nameOf(b)}</bdi>
            </a>
          </span>
        </li>
      ))}
    </ul>
  )
}
