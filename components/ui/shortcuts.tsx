/** What the keyboard does, as a list: in the dialog under `?` and on the page of the method. */
import type { Words } from '@/lib/format/translator'

const SHORTCUTS = [
  ['?', 'list'],
  ['Tab', 'tab'],
  ['← → ↑ ↓', 'arrows'],
  ['Home, End', 'ends'],
  ['Enter', 'open'],
  ['Esc', 'leave'],
] as const

export function Shortcuts({ words: { t } }: { words: Words }) {
  return (
    <dl className="facts">
      {SHORTCUTS.map(([keys, does]) => (
        <div key={does} className="contents">
          <dt>
            <kbd dir="ltr">{keys}</kbd>
          </dt>
          <dd>{t(`keyboard.${does}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
