import { Fold } from '@/components/ui/fold'
import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import type { RefusedParameter } from '@/lib/url/parameters'
import { ViewForm } from './view-form'

/** The reader's choices where nothing is drawn that they could stand beside. */
export function Choices({
  page,
  refused,
  words,
}: {
  page: EventPage
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
