/** How many claims, claimants and publications a chart shows: one count, on the page and in what is frozen of it. */
import { claimsOf, currentOf, lanesOf, type ChartContent } from './chart'

export type ChartCounts = Readonly<Record<'claims' | 'claimants' | 'publications', number>>

export function countsOf(content: ChartContent): ChartCounts {
  const lanes = lanesOf(content)
  const [only] = lanes.length === 1 ? lanes : []
  const current = currentOf(content)
  const publications = new Set(
    current
      .flatMap(({ appearances }) => appearances)
      .map(({ publication: { publisher, title, url } }) => url ?? `${publisher.id} ${title}`),
  )
  // The publications of denials are left out, as the comparison leaves them out.
  const counted =
    content.chart === 'coverage' ? content.coverage.publications : only?.support.publications
  return {
    claims: claimsOf(content).length,
    claimants: new Set(current.map(({ claimant }) => claimant.id)).size,
    publications: counted ?? publications.size,
  }
}
