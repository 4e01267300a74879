/** Memory of a snapshot goes when the snapshot is removed, in every bundle of this process. */
import { processWide } from '@/lib/process-wide'

/** Given the ids that were removed. */
type Forget = (ids: ReadonlySet<string>) => void

const forgetting = processWide<Forget[]>('forget-removed')

export function onRemoved(forget: Forget): void {
  ;(forgetting.value ??= []).push(forget)
}

export function forgetRemoved(ids: ReadonlySet<string>): void {
  for (const forget of forgetting.value ?? []) forget(ids)
}
