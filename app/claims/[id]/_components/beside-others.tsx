import type { ClaimDetail } from '@/lib/answers/revision-shapes'
import type { Words } from '@/lib/format/translator'

const ORDER = ['contradicts', 'differs', 'same', 'compatible', 'not-comparable'] as const

/** Every verdict between this claim and another, contradictions first. */
export function BesideOthers({
  verdicts,
  words: { t },
}: {
  verdicts: ClaimDetail['verdicts']
  words: Words
}) {
  if (verdicts.length === 0) return <p>{t('claim.verdicts-none')}</p>
  const sorted = verdicts.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
  return (
    <ul className="measure-text grid gap-2">
      {sorted.map(({ a, b, verdict, because, other }) => (
        <li key={`${a} ${b}`} data-verdict={verdict} className="border-s-2 border-rule-strong ps-3">
          <span className="tag tag-strong">{t(`verdict.${verdict}`)}</span> {because}{' '}
          <a className="small" href={`/claims/${other.id}`}>
            {other.claimant.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
