import type { WatchAnswer } from '@/lib/answers/watch-shapes'
import type { Words } from '@/lib/format/translator'
import { ActButton } from '../../_components/act-button'

/** What is done to a watch at once; removing it is offered on its own page, where it says what that means. */
export function WatchActs({
  watch: { id, name, state },
  isPage = false,
  words: { t },
}: {
  watch: Pick<WatchAnswer, 'id' | 'name' | 'state'>
  isPage?: boolean
  words: Words
}) {
  const acts = {
    active: ['pause', 'fetch'],
    paused: ['resume'],
    removed: ['resume'],
  } as const
  const more = isPage ? { back: 'watch' } : {}
  return (
    <div className={isPage ? 'mb-6 flex flex-wrap gap-2' : 'flex flex-wrap gap-2'}>
      {acts[state].map((act) => (
        <ActButton
          key={act}
          act={`watch-${act}`}
          field="watch"
          id={id}
          label={t(`desk.watch.${state === 'removed' ? 'again' : act}`)}
          of={name}
          more={more}
        />
      ))}
      {isPage && state !== 'removed' ? (
        <ActButton
          act="watch-remove"
          field="watch"
          id={id}
          label={t('desk.watch.remove')}
          of={name}
          more={more}
        />
      ) : null}
    </div>
  )
}
