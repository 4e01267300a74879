/** How many claims, claimants and publications a chart shows: one count, on the page and in what is frozen of it. */
import { claimsOf, currentOf, lanesOf, type ChartContent } from './chart'

/** Claims that were withdrawn are counted apart; denials, which claim no figure, nowhere. */
export type ChartCounts = Readonly<
  Record<'claims' | 'claimants' | 'publications' | 'withdrawn', number>
>

export function countsOf(content: ChartContent): ChartCounts {
  const lanes = lanesOf(content)
  const [only] = lanes.length === 1 ? lanes : []
  const claims = claimsOf(content).filter(({ quantity }) => quantity.form !== 'denied')
  const current = currentOf(content).filter(({ quantity }) => quantity.form !== 'denied')
  const publications = new Set(
    current
      .flatMap(({ appearances }) => appearances)
      .map(({ publication: { publisher, title, url } }) => url ?? `${publisher.id} ${title}`),
  )
  const counted =
    content.chart === 'coverage' ? content.coverage.publications : only?.support.publications
  const standing = claims.filter(({ status }) => status === 'stands').length
  return {
    claims: standing,
    claimants: new Set(current.map(({ claimant }) => claimant.id)).size,
    publications: counted ?? publications.size,
    withdrawn: claims.length - standing,
  }
}

/** Which sentence tells the counts: where no claim stands there is nobody to count. */
export const countedAs = ({ claims }: ChartCounts): 'footer' | 'footer-none' =>
  claims === 0 ? 'footer-none' : 'footer'
