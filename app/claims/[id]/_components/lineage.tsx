import { LineageFigure } from '@/components/figure/lineage-figure'
import { RecordedText } from '@/components/ui/recorded-text'
import { Section } from '@/components/ui/section'
import type { ClaimDetail } from '@/lib/answers/revision-shapes'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import { isWorthDrawing, layoutLineage } from '@/lib/charts/lineage/lineage'
import { isTransmissionError } from '@/lib/domain/transmission'
import type { Words } from '@/lib/format/translator'

/** The way of the claim: counted in a sentence, and drawn where there is more than one hop or publication. */
export function Lineage({
  claim,
  appearances,
  words,
}: Pick<ClaimDetail, 'claim' | 'appearances'> & { words: Words }) {
  const { t } = words
  const relayed = appearances.filter(({ via }) => via.length > 0).length
  const sentence = t('lineage.sentence', { publications: appearances.length, relayed })
  const input = { claim, appearances, ...words }
  return (
    <Section id="lineage" title={t('lineage.title')}>
      <p className="measure-text">{sentence}</p>
      {isTransmissionError(claim.note) ? (
        <p className="notice measure-text mt-2">
          <span className="tag tag-strong">{t('lineage.error')}</span>{' '}
          {claim.note === null || claim.note === undefined ? null : (
            <RecordedText text={claim.note} />
          )}
        </p>
      ) : null}
      {isWorthDrawing({ appearances }) ? (
        <div className="mt-3">
          <LineageFigure
            id="lineage-figure"
            name={`${t('lineage.title')}: ${sentence}`}
            narrow={layoutLineage(input, { width: NARROW })}
            wide={layoutLineage(input, { width: WIDE })}
          />
        </div>
      ) : null}
    </Section>
  )
}
