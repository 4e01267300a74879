import type { Metadata } from 'next'
import { cursorOf } from '@/lib/server/cursor'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import { readLedger } from '@/lib/server/reading/ledger'
import type { RefusedParameter } from '@/lib/url/parameters'
import type { SearchParameters } from '@/lib/url/parameters'
import { ActHead } from '../_components/act-page'
import { ChangesTable } from '../_components/changes-table'

const PATH = '/desk/statements/ledger'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.section.ledger') }
}

/** Everything that was recorded, by whom and when, with what was before and after, and a way to undo it. */
export default async function DeskLedgerPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  await requirePerson('editor')
  const parameters = await searchParams
  const ignored: RefusedParameter[] = []
  const cursor = cursorOf(parameters.cursor, ignored)
  const [words, { entries, next }] = await Promise.all([
    requestWords(),
    readLedger({ cursor, limit: 100 }),
  ])
  const { t } = words
  return (
    <>
      <ActHead title={t('desk.section.ledger')} parameters={parameters} words={words} />
      <ChangesTable
        entries={entries}
        back={PATH}
        caption={t('desk.section.ledger-means')}
        words={words}
      />
      {next === null ? null : (
        <p className="mt-4">
          <a href={`${PATH}?cursor=${encodeURIComponent(next)}`}>{t('changes.older')}</a>
        </p>
      )}
    </>
  )
}
