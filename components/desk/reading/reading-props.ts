/** What the server makes for the reading view. */
import type { DraftClaim } from '@/lib/answers/draft'
import type { ReadingState } from '@/lib/answers/reading-state'
import type { FormChoices } from '../choices'
import type { FormTexts } from '../texts'
import type { ReadingTexts } from './texts'

export interface ReadingViewProps {
  readonly id: string
  readonly text: string
  readonly begin: ReadingState
  readonly emptyClaim: DraftClaim
  readonly events: readonly string[]
  readonly isRecorded: boolean
  readonly choices: FormChoices
  readonly texts: ReadingTexts
  readonly form: FormTexts
  readonly locale: string
}
