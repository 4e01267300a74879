import type { Words } from '@/lib/format/translator'
import { DeskField } from '../../_components/desk-field'

/** Asks for the password again: a browser that was left open changes nothing about signing in. */
export function PasswordForm({
  act,
  submit,
  words: { t },
}: {
  /** Below `/desk/acts`. */
  act: string
  submit: string
  words: Words
}) {
  return (
    <form method="post" action={`/desk/acts/${act}`} className="desk-form">
      <DeskField
        id={`${act}-password`}
        label={t('desk.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <button className="button" type="submit">
        {submit}
      </button>
    </form>
  )
}
