import { Instant } from '@/components/ui/instant'
import type { Words } from '@/lib/format/translator'
import { keyState, type ApiKey } from '@/lib/server/people/read-people'
import { ActButton } from '../../_components/act-button'

/** Every key that there ever was; one in use can be ended. */
export function KeysTable({
  keys,
  now,
  words,
}: {
  keys: readonly ApiKey[]
  now: string
  words: Words
}) {
  const { t } = words
  if (keys.length === 0) return <p className="quiet">{t('desk.key.none')}</p>
  return (
    <table className="table table-cards">
      <caption>{t('desk.key.caption', { count: keys.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('desk.name')}</th>
          <th scope="col">{t('desk.key.scope')}</th>
          <th scope="col">{t('desk.key.made')}</th>
          <th scope="col">{t('desk.key.used')}</th>
          <th scope="col">{t('desk.key.state')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <th scope="row">
              <bdi>{key.name}</bdi>
            </th>
            <td data-label={t('desk.key.scope')}>{t(`desk.scope.${key.scope}`)}</td>
            <td data-label={t('desk.key.made')}>
              <Instant at={key.createdAt} words={words} />
            </td>
            <td data-label={t('desk.key.used')}>
              {key.lastUsedAt === null ? (
                t('desk.key.never')
              ) : (
                <Instant at={key.lastUsedAt} words={words} />
              )}
            </td>
            <td data-label={t('desk.key.state')}>
              <StateOfKey of={key} now={now} words={words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StateOfKey({ of: key, now, words }: { of: ApiKey; now: string; words: Words }) {
  const { t } = words
  const state = keyState(key, now)
  const ended = state === 'revoked' ? key.revokedAt : key.expiresAt
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>
        {t(`desk.key.${state === 'in-use' && ended !== null ? 'until-state' : state}`)}{' '}
        {ended === null ? null : <Instant at={ended} words={words} />}
      </span>
      {state === 'in-use' ? (
        <ActButton
          act="revoke-key"
          field="key"
          id={key.id}
          label={t('desk.key.revoke')}
          of={key.name}
        />
      ) : null}
    </div>
  )
}
