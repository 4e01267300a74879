/** What a change of a watch did, a line for each field, in the reader's language. */
import type { WatchDetail } from '@/lib/answers/watch-shapes'
import type { Words } from '@/lib/format/translator'
import { everyWords } from './every-choice'

type Revision = WatchDetail['revisions'][number]

export function changeWords({ before, after }: Revision, words: Words): string[] {
  const { t } = words
  const line = (field: string, from: string, to: string) =>
    from === to ? [] : [t('desk.watch.change', { field, from, to })]
  const state = before.state === after.state ? [] : [t(`desk.watch.became.${after.state}`)]
  const fields = [...new Set([...Object.keys(before.settings), ...Object.keys(after.settings)])]
  return [
    ...state,
    ...line(t('desk.watch.url'), before.url, after.url),
    ...line(t('desk.watch.name'), before.name, after.name),
    ...line(
      t('desk.watch.every'),
      everyWords(String(before.every), t),
      everyWords(String(after.every), t),
    ),
    ...fields.flatMap((field) =>
      line(
        settingName(field, words),
        settingWords(field, before.settings[field], words),
        settingWords(field, after.settings[field], words),
      ),
    ),
  ]
}

function settingName(field: string, { t }: Words): string {
  switch (field) {
    case 'event':
    case 'mapping':
    case 'format':
    case 'changes':
      return t(`desk.watch.${field}`)
    default:
      // The others are said through the API alone, by these names.
      return field
  }
}

function settingWords(field: string, value: unknown, { t }: Words): string {
  if (value === undefined) return t('desk.watch.not-said')
  if (field === 'changes')
    return t(value === 'source' ? 'desk.watch.by-source' : 'desk.watch.by-record')
  return String(value)
}
