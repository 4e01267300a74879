import type { WatchAnswer } from '@/lib/answers/watch-shapes'
import type { Words } from '@/lib/format/translator'
import { watchPath } from '@/lib/server/watching/acts'
import { WatchActs } from './watch-acts'

/** What was watched: each leads to its changes and to the imports that came of it. */
export function RemovedList({ watches, words }: { watches: readonly WatchAnswer[]; words: Words }) {
  return (
    <ul className="grid gap-3">
      {watches.map((watch) => (
        <li key={watch.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <a href={watchPath(watch.id)} className="break-words">
            <bdi>{watch.name}</bdi>
          </a>
          <WatchActs watch={watch} words={words} />
        </li>
      ))}
    </ul>
  )
}
