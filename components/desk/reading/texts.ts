/** The sentences of the reading view, filled in by the browser. */
import type { Messages } from '@/lib/format/translator'

export type ReadingTexts = Messages['desk']['reading']
