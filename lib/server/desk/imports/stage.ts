/** An import stands somewhere between its file and the record: this is what whoever comes back to it is shown. */
import type { ImportAnswer } from '@/lib/answers/import-shapes'

export type Stage =
  'columns' | 'trying' | 'tried' | 'recording' | 'recorded' | 'failed' | 'withdrawing' | 'withdrawn'

/** Without a run, somebody has to say what the columns are. */
export function stageOf(run: Pick<ImportAnswer, 'state' | 'isDry' | 'withdrawal'> | null): Stage {
  if (run === null) return 'columns'
  const { withdrawal } = run
  if (withdrawal !== null && isAtWork(withdrawal.state)) return 'withdrawing'
  if (withdrawal?.status === 'withdrawn') return 'withdrawn'
  if (isAtWork(run.state)) return run.isDry ? 'trying' : 'recording'
  if (run.state === 'failed') return 'failed'
  return run.isDry ? 'tried' : 'recorded'
}

function isAtWork(state: ImportAnswer['state']): boolean {
  return state === 'queued' || state === 'running'
}
