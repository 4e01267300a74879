import type { Words } from '@/lib/format/translator'
import { ROLES, type User } from '@/lib/server/people/read-people'
import { ActButton } from '../../_components/act-button'

/** Every account, with what an administrator can do about it. */
export function PeopleTable({ users, words }: { users: readonly User[]; words: Words }) {
  const { t } = words
  return (
    <table className="table table-cards">
      <caption>{t('desk.user.caption', { count: users.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('desk.name')}</th>
          <th scope="col">{t('desk.email')}</th>
          <th scope="col">{t('desk.user.role')}</th>
          <th scope="col">{t('desk.user.state')}</th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <th scope="row">
              <bdi>{user.name}</bdi>
            </th>
            <td data-label={t('desk.email')}>
              <bdi>{user.email}</bdi>
            </td>
            <td data-label={t('desk.user.role')}>
              <RoleForm user={user} words={words} />
            </td>
            <td data-label={t('desk.user.state')}>
              <StateOfUser user={user} words={words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RoleForm({ user: { id, name, role }, words: { t } }: { user: User; words: Words }) {
  return (
    <form
      method="post"
      action="/desk/acts/change-role"
      className="field flex flex-wrap items-center gap-2"
    >
      <input type="hidden" name="user" value={id} />
      <select
        className="desk-short"
        name="role"
        defaultValue={role}
        aria-label={`${t('desk.user.role')}: ${name}`}
      >
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {t(`desk.role.${one}`)}
          </option>
        ))}
      </select>
      <button
        className="button-quiet"
        type="submit"
        aria-label={`${t('desk.user.change')}: ${name}`}
      >
        {t('desk.user.change')}
      </button>
    </form>
  )
}

function StateOfUser({ user, words: { t } }: { user: User; words: Words }) {
  const { id, name, disabledAt, hasPassword, hasCodes } = user
  const of = { field: 'user', id, of: name }
  const state = disabledAt === null ? (hasPassword ? 'in-use' : 'invited') : 'disabled'
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{t(`desk.user.${state}`)}</span>
      {hasCodes ? (
        <>
          <span className="tag">{t('desk.user.codes')}</span>
          <ActButton act="reset-codes" label={t('desk.user.reset-codes')} {...of} />
        </>
      ) : null}
      {disabledAt === null ? (
        <>
          <ActButton act="new-link" label={t('desk.user.new-link')} {...of} />
          <ActButton act="disable-user" label={t('desk.user.disable')} {...of} />
        </>
      ) : (
        <ActButton act="enable-user" label={t('desk.user.enable')} {...of} />
      )}
    </div>
  )
}
