/** What a chart shows, found in one place for pages, files, snapshots and tables alike. */
import type { Chart, LaneChart } from '@/lib/charts/chart'
import { readCoverageChart } from './coverage'
import type { ChartOutcome, ChartQuery } from './found'
import { readAsPublished, readBreakdown, readLaneAlone } from './lane'
import { readMap } from './map'

type Readers = { readonly [K in Chart]: (query: ChartQuery<K>) => Promise<ChartOutcome<K>> }

/** The charts for which more is read than their lane. */
const OTHERS: Omit<Readers, LaneChart> = {
  'as-published': readAsPublished,
  breakdown: readBreakdown,
  map: readMap,
  coverage: readCoverageChart,
}

/** Refused where no claim fits; whether what is found can be cited is another question (`lackOf`). */
export function readChart<K extends Chart>(query: ChartQuery<K>): Promise<ChartOutcome<K>> {
  const readers: Partial<Readers> = OTHERS
  // The type of OTHERS leaves out none but the charts that show their lane alone.
  return (readers[query.chart] ?? (readLaneAlone as Readers[K]))(query)
}
