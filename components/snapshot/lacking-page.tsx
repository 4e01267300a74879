/** Asked before a snapshot is made: whether it shall be, though its pictures cannot write some letters. */
import type { Words } from '@/lib/format/translator'
import { InsteadOfSnapshot } from './document'

export interface LackingPageProps {
  /** The title that the snapshot would have, and its language. */
  readonly title: string
  readonly language: string
  readonly names: readonly {
    readonly name: string
    readonly standIn: string
    readonly letters: string
  }[]
  /** Letters of other words: where there are any, no picture is made. */
  readonly left: string
  /** The form's, to be sent once more. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly back: string
  readonly style: string
  readonly words: Words
}

export function LackingPage(props: LackingPageProps) {
  const { title, language, names, left, fields, back, style, words } = props
  const { t } = words
  const isPictured = left === ''
  return (
    <InsteadOfSnapshot title={t('lacking.title')} style={style} words={words} data-lacking="">
      <p lang={language} dir="auto">
        {title}
      </p>
      <p>{t('lacking.nothing-yet')}</p>
      <p>{t(isPictured ? 'lacking.written-otherwise' : 'lacking.no-picture')}</p>
      <ul>
        {names.map(({ name, standIn, letters }) => {
          const without = { name, letters: spaced(letters) }
          return (
            <li key={name}>
              {isPictured
                ? t('lacking.name', { ...without, standIn })
                : t('lacking.alone', without)}
            </li>
          )
        })}
        {isPictured ? null : <li>{t('lacking.left', { letters: spaced(left) })}</li>}
      </ul>
      <p>{t('lacking.mend')}</p>
      {/* Without an action it goes where this page is, with the fragment that leads to a part of the snapshot. */}
      <form method="post">
        {fields.map(([name, value], index) => (
          <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{t('lacking.make')}</button>
      </form>
      <p>
        <a href={back}>{t('problem.back')}</a>
      </p>
    </InsteadOfSnapshot>
  )
}

/** Apart, since signs side by side may join into one. */
const spaced = (letters: string) => [...letters].join(' ')
