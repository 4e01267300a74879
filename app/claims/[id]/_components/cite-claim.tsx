import { CopiedText } from '@/components/ui/copied-text'
import type { Words } from '@/lib/format/translator'
import type { ClaimCitations } from '@/lib/server/snapshots/cite/citations'

const STYLES = ['plain', 'apa', 'chicago', 'mla', 'harvard1', 'vancouver'] as const

/** How this claim is cited in every style, and the address at which it will say the same. */
export function CiteClaim({
  citations,
  address,
  words: { t },
}: {
  citations: ClaimCitations
  /** With the moment at which it was recorded, so that its figures stay. */
  address: string
  words: Words
}) {
  const texts = STYLES.map((style) => [t(`snapshot.style-${style}`), citations[style]] as const)
  return (
    <dl className="cite-list">
      {[...texts, [t('claim.cite-address'), address] as const].map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <CopiedText
              text={text}
              name={name}
              copy={t('claim.cite-copy')}
              copied={t('claim.cite-copied')}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
