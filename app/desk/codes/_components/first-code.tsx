import { encode } from 'uqr'
import type { Words } from '@/lib/format/translator'
import { DeskField } from '../../_components/desk-field'
import { RecoveryCodes } from './recovery-codes'

/** What an app needs to make codes, and the first one that it made: only then are codes asked for. */
export function FirstCode({
  uri,
  recovery,
  words,
}: {
  uri: string
  recovery: string
  words: Words
}) {
  const { t } = words
  return (
    <>
      <ol className="measure-text desk-steps">
        <li>
          <p>{t('desk.code.scan')}</p>
          <QrCode text={uri} name={t('desk.code.qr')} />
          <p>
            {t('desk.code.or-secret')} <code dir="ltr">{secretIn(uri)}</code>
          </p>
          <p className="apart">
            <a href={uri}>{t('desk.code.open-app')}</a>
          </p>
        </li>
        <li>
          <RecoveryCodes recovery={recovery} words={words} />
        </li>
        <li>
          <form method="post" action="/desk/acts/confirm-codes" className="desk-form">
            <input type="hidden" name="uri" value={uri} />
            <input type="hidden" name="recovery" value={recovery} />
            <DeskField
              label={t('desk.code.first')}
              name="code"
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={10}
              required
            />
            <button className="button" type="submit">
              {t('desk.code.confirm')}
            </button>
          </form>
        </li>
      </ol>
    </>
  )
}

/** In groups of four, as people copy it. */
function secretIn(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}

/** Drawn here: the secret goes to no other service. Always dark on light, since cameras read no other. */
function QrCode({ text, name }: { text: string; name: string }) {
  const { data, size } = encode(text, { border: 4 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg className="desk-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
