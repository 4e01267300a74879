import { Checks } from '@/components/ui/checks'
import { Fold } from '@/components/ui/fold'
import type { Words } from '@/lib/format/translator'
import { ALWAYS, DEFAULT_COLUMNS, FREE_COLUMNS, type FreeColumn } from '@/lib/url/claims-list'
import { columnTitle } from './columns'

/** Which columns the table has. */
export function ColumnChoice({ chosen, words }: { chosen: readonly FreeColumn[]; words: Words }) {
  const { t } = words
  return (
    <Fold
      className="filters"
      summary={t('claims-page.columns')}
      open={chosen.join() !== DEFAULT_COLUMNS.join()}
    >
      <p className="quiet mt-1">{t('claims-page.columns-always')}</p>
      {/* Sent in any case, so that none of the others can be chosen too. */}
      <input type="hidden" name="column" value={ALWAYS} />
      <Checks
        name="column"
        legend={t('claims-page.columns-show')}
        options={FREE_COLUMNS.map((column) => ({
          value: column,
          label: columnTitle(column, words),
        }))}
        chosen={chosen}
      />
    </Fold>
  )
}
