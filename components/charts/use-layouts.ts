'use client'

import useSWR from 'swr'
import type { LayoutPair } from '@/lib/charts/chart'

/**
 * The layouts of a chart, fetched from their address once they are wanted. Undefined until they are there, and for
 * good where they do not come. Decision 20.
 */
export function useLayouts(source: LayoutPair | string, isWanted: boolean): LayoutPair | undefined {
  const address = typeof source === 'string' && isWanted ? source : null
  const { data } = useSWR<LayoutPair, Error>(address, fetchLayouts, {
    revalidateIfStale: false,
    revalidateOnFocus: false,
    errorRetryCount: 3,
  })
  return typeof source === 'string' ? data : source
}

async function fetchLayouts(address: string): Promise<LayoutPair> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  // Our own server's answer, made by the same version of this program.
  return (await response.json()) as LayoutPair
}
