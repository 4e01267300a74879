/** The charts that the gallery shows, each with every case. A new chart is one entry. */
import type { ReactNode } from 'react'
import { BySource } from '@/components/charts/by-source'
import { TimeLine } from '@/components/charts/time-line'
import { VerdictList } from '@/components/claims/verdict-list'
import type { Words } from '@/lib/format/translator'
import type { Direction } from '@/lib/layout/shapes'
import type { InventedLane } from './invented'

export interface Hung extends InventedLane {
  /** Unique on the page. */
  readonly id: string
  readonly name: string
  readonly direction: Direction
  readonly words: Words
}

export const CHARTS: Readonly<Record<string, (hung: Hung) => ReactNode>> = {
  'by-source': ({ words, ...hung }) => (
    <BySource {...hung} {...words} convention="none" scale="linear" />
  ),
  'by-source-log': ({ words, ...hung }) => (
    <BySource {...hung} {...words} convention="acled" scale="log" />
  ),
  'over-time': ({ words, ...hung }) => (
    <TimeLine {...hung} {...words} convention="none" until={null} />
  ),
  verdicts: ({ lane, words }) => <VerdictList lane={lane} all="/developers" words={words} />,
}
