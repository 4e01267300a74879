import type { Words } from '@/lib/format/translator'

/** Each lets in once, where the telephone is not at hand; they are shown on this one page. */
export function RecoveryCodes({ recovery, words: { t } }: { recovery: string; words: Words }) {
  return (
    <>
      <p className="measure-text">{t('desk.code.recovery')}</p>
      <ul className="desk-codes" dir="ltr">
        {recovery.split(' ').map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
