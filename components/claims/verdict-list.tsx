import type { LaneView } from '@/lib/answers/lane-view'
import type { VerdictAnswer } from '@/lib/answers/shapes'
import type { Words } from '@/lib/format/translator'

/** The most pairs of each list: n claimants make n²/2 pairs, and nobody reads thousands of sentences. */
const MAX_LISTED = 40

/** The pairs of current claims with the sentence that explains each; contradictions first, then what differs. */
export function VerdictList({
  lane,
  all,
  words: { t },
}: {
  lane: LaneView
  /** The address of all pairs as data. */
  all: string
  words: Words
}) {
  const pairs = lane.pairs.count
  const count = lane.contradictions().total
  const differing = lane.differences().total
  const rest = pairs - count - differing
  const contradictions = firstOf(lane.pairs.contradicting(), Math.min(MAX_LISTED, count))
  const differences = firstOf(lane.pairs.differing(), Math.min(MAX_LISTED, differing))
  const others = firstOf(lane.pairs.others(), Math.min(MAX_LISTED, rest))
  if (pairs === 0) return <p>{t('event.verdicts-none')}</p>
  return (
    <div className="measure-text grid gap-3">
      <p className="font-semibold">
        {count === 0
          ? t('event.verdicts-no-contradiction')
          : t('event.verdicts-contradict', { count })}
      </p>
      <Verdicts verdicts={contradictions} lane={lane} t={t} />
      <More shown={contradictions.length} of={count} all={all} t={t} />
      {differing === 0 ? null : (
        <>
          <p className="font-semibold">{t('event.verdicts-differ', { count: differing })}</p>
          <Verdicts verdicts={differences} lane={lane} t={t} />
          <More shown={differences.length} of={differing} all={all} t={t} />
        </>
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>{t('event.verdicts-other', { count: rest })}</summary>
          <Verdicts verdicts={others} lane={lane} t={t} />
          <More shown={others.length} of={rest} all={all} t={t} />
        </details>
      )}
    </div>
  )
}

function firstOf(verdicts: Iterable<VerdictAnswer>, most: number): VerdictAnswer[] {
  const found: VerdictAnswer[] = []
  if (most === 0) return found
  for (const verdict of verdicts) {
    found.push(verdict)
    if (found.length === most) break
  }
  return found
}

function More({ shown, of, all, t }: { shown: number; of: number; all: string; t: Words['t'] }) {
  if (shown === of) return null
  return (
    <p className="small quiet mt-2">
      {t('event.verdicts-more', { shown, all: of })} <a href={all}>{t('event.verdicts-data')}</a>
    </p>
  )
}

function Verdicts({
  verdicts,
  lane,
  t,
}: {
  verdicts: readonly VerdictAnswer[]
  lane: LaneView
  t: Words['t']
}) {
  const nameOf = (id: string) => lane.claims().find((claim) => claim.id === id)?.claimant.name ?? id
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
