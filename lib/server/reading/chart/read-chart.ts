/** What a chart shows, found in one place for pages, files, snapshots and tables alike. */
import type { Chart } from '@/lib/charts/content'
import { readCoverageChart } from './coverage'
import type { ChartOutcome, ChartQuery } from './found'
import {
  readAsPublished,
  readBreakdown,
  readBySource,
  readContradictions,
  readOverTime,
} from './lane'
import { readMap } from './map'

const READERS: { readonly [K in Chart]: (query: ChartQuery<K>) => Promise<ChartOutcome<K>> } = {
  'by-source': readBySource,
  'over-time': readOverTime,
  contradictions: readContradictions,
  'as-published': readAsPublished,
  breakdown: readBreakdown,
  map: readMap,
  coverage: readCoverageChart,
}

/** Refused where no claim fits; whether what is found can be cited is another question (`lackOf`). */
export function readChart<K extends Chart>(query: ChartQuery<K>): Promise<ChartOutcome<K>> {
  return READERS[query.chart](query)
}
