import type { ClaimDetail } from '@/lib/answers/revision-shapes'
import type { Words } from '@/lib/format/translator'

type Verdicts = ClaimDetail['verdicts']

/** What a reader must see comes first, the widest gap first. */
const GAPS = ['contradicts', 'differs'] as const
/** What agrees, or cannot be compared, is one line each, to open. */
const REST = [
  ['compatible', ['same', 'compatible']],
  ['not-comparable', ['not-comparable']],
] as const

/** Every verdict between this claim and another: contradictions, then differences, then how many it agrees with. */
export function BesideOthers({ verdicts, words }: { verdicts: Verdicts; words: Words }) {
  const { t } = words
  if (verdicts.length === 0) return <p>{t('claim.verdicts-none')}</p>
  const gaps = GAPS.flatMap((wanted) => verdicts.filter(({ verdict }) => verdict === wanted))
  return (
    <div className="measure-text grid gap-3">
      {gaps.length === 0 ? null : <VerdictItems verdicts={gaps} words={words} />}
      {REST.map(([name, wanted]) => {
        const found = verdicts.filter(({ verdict }) => wanted.some((one) => one === verdict))
        if (found.length === 0) return null
        return (
          <details key={name}>
            <summary>{t(`claim.verdicts-${name}`, { count: found.length })}</summary>
            <div className="mt-2">
              <VerdictItems verdicts={found} words={words} />
            </div>
          </details>
        )
      })}
    </div>
  )
}

function VerdictItems({ verdicts, words: { t } }: { verdicts: Verdicts; words: Words }) {
  return (
    <ul className="grid gap-2">
      {verdicts.map(({ a, b, verdict, because, other }) => (
        <li key={`${a} ${b}`} data-verdict={verdict} className="border-s-2 border-rule-strong ps-3">
          <span className="tag tag-strong">{t(`verdict.${verdict}`)}</span> {because}{' '}
          <a className="target small" href={`/claims/${other.id}`} data-claim={other.id}>
            <bdi>{other.claimant.name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
