import { Fold } from '@/components/ui/fold'
import type { Words } from '@/lib/format/translator'
import type { RefusedParameter } from '@/lib/url/parameters'
import type { EventPageContent } from './load'
import { ViewForm } from './view-form'

/** The reader's choices where nothing is drawn that they could stand beside. */
export function Choices({
  page,
  refused,
  words,
}: {
  page: EventPageContent
  refused: readonly RefusedParameter[]
  words: Words
}) {
  if (page.measure === null) return null
  const { at, publishedBy, knownAt, aboutFrom } = page.choice
  const isChosen = [at, publishedBy, knownAt, aboutFrom].some((moment) => moment !== undefined)
  return (
    <Fold
      className="choices-fold no-print"
      summary={words.t('contents.view')}
      open={isChosen || refused.length > 0}
    >
      <ViewForm page={page} refused={refused} words={words} />
    </Fold>
  )
}
