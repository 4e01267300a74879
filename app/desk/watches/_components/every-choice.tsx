import type { Words } from '@/lib/format/translator'
import { DeskChoice } from '../../_components/desk-choice'

/** In minutes. */
const EVERY = ['15', '60', '360', '1440'] as const

const isListed = (minutes: string): minutes is (typeof EVERY)[number] =>
  EVERY.some((one) => one === minutes)

/** Any number of minutes may have been said through the API. */
export function everyWords(minutes: string, t: Words['t']): string {
  return isListed(minutes)
    ? t(`desk.watch.every-words.${minutes}`)
    : t('desk.watch.every-minutes', { count: Number(minutes) })
}

export function EveryChoice({
  value = '60',
  words: { t },
}: {
  value?: string | undefined
  words: Words
}) {
  const listed = EVERY.map((minutes) => [minutes, everyWords(minutes, t)] as const)
  return (
    <DeskChoice
      label={t('desk.watch.every')}
      name="every"
      options={isListed(value) ? listed : [...listed, [value, everyWords(value, t)]]}
      value={value}
    />
  )
}
