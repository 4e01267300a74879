import { ClaimantName } from '@/components/claims/claimant-name'
import { Facts } from '@/components/ui/facts'
import type { Words } from '@/lib/format/translator'
import type { SourceProfile } from '@/lib/server/reading/source-profile'

/** Name, kind, what it belongs to and what belongs to it, and how much it claimed. */
export function SourceHeader({ profile, words }: { profile: SourceProfile; words: Words }) {
  const { locale, t } = words
  const { source, ancestors, members, events } = profile
  const { ownLanguage } = source
  const ownName = ownLanguage === null ? undefined : source.names[ownLanguage]
  const kind = t(`kind.${source.kind}`)
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const facts = [
    ancestors.length === 0
      ? null
      : {
          name: t('source.member-of'),
          value: ancestors.map((actor, index) => (
            <span key={actor.id}>
              {index === 0 ? '' : ' · '}
              <a href={`/sources/${actor.id}`}>{actor.name}</a>
            </span>
          )),
        },
    members.length === 0
      ? null
      : {
          name: t('source.members'),
          value: (
            <ul>
              {members.map(({ id, name, claims = 0 }) => (
                <li key={id}>
                  <a href={`/sources/${id}`}>{t('source.member', { name, claims })}</a>
                </li>
              ))}
            </ul>
          ),
        },
  ].filter((fact) => fact !== null)

  return (
    <header className="mt-4 mb-8 grid gap-3">
      <h1>{source.name}</h1>
      {ownLanguage === null || ownName === undefined || ownName === source.name ? null : (
        <p className="quiet">
          <bdi lang={ownLanguage}>{ownName}</bdi>
        </p>
      )}
      <p className="quiet">
        <ClaimantName
          actor={{
            id: source.id,
            kind: source.kind,
            name:
              source.country === null
                ? kind
                : t('source.kind', { kind, country: regions.of(source.country) ?? source.country }),
          }}
          words={words}
        />
      </p>
      <p className="lead">
        {t('source.lead', { claims: source.claims ?? 0, events: events.length })}
      </p>
      <p className="quiet measure-text">{t('source.no-verdict')}</p>
      {facts.length === 0 ? null : (
        <div className="measure-text">
          <Facts facts={facts} />
        </div>
      )}
    </header>
  )
}
