import type { Words } from '@/lib/format/translator'
import { DeskChoice } from '../../_components/desk-choice'

/** In minutes. */
const EVERY = ['15', '60', '360', '1440'] as const

export function EveryChoice({
  value = '60',
  words: { t },
}: {
  value?: string | undefined
  words: Words
}) {
  return (
    <DeskChoice
      label={t('desk.watch.every')}
      name="every"
      options={EVERY.map((minutes) => [minutes, t(`desk.watch.every-words.${minutes}`)])}
      value={value}
    />
  )
}
