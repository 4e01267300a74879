import { placeIdentity, type EventPlace } from '@/lib/domain/event'
import { deskEventPath } from '@/lib/server/desk/event-acts'
import { formOfPlace } from '@/lib/server/desk/place-form'
import { placePrecision } from '@/lib/domain/vocabulary'
import type { Words } from '@/lib/format/translator'
import { PlainField, PlainSelect } from '../../statements/_components/plain-fields'
import { EventForm, type EventFormProps, type FieldOf } from './event-form'

const NEW = 'new'

/** The places of an event: the list, and the form of one of them or of a new one. */
export function EventPlaces({
  chosen,
  ...props
}: EventFormProps & {
  /** The place whose form is open, by its identity; null for none. */
  readonly chosen: string | null
}) {
  const { event, words } = props
  const { t } = words
  const place = event.places.find((one) => placeIdentity(one) === chosen)
  const to = (identity: string) =>
    `${deskEventPath(event.id)}?part=place&place=${encodeURIComponent(identity)}#place`
  return (
    <>
      {event.places.length === 0 ? (
        <p className="notice mb-4">{t('desk.events.no-places')}</p>
      ) : (
        <PlacesTable places={event.places} to={to} words={words} />
      )}
      <p className="mt-2 mb-4">
        <a href={to(NEW)}>{t('desk.events.add-place')}</a>
        {' · '}
        <a href={`/desk/statements/merge/places?event=${encodeURIComponent(event.id)}`}>
          {t('desk.merge.places')}
        </a>
      </p>
      {place === undefined && chosen !== NEW && chosen !== null ? (
        <p className="notice" role="alert">
          {t('desk.events.place-gone')}
        </p>
      ) : null}
      {chosen === null ? (
        props.outcome
      ) : (
        <>
          <h3 className="mb-2">
            {place === undefined ? t('desk.events.add-place') : <bdi>{place.name}</bdi>}
          </h3>
          <EventForm
            {...props}
            now={place === undefined ? {} : formOfPlace(place)}
            hidden={{ place: place === undefined && chosen === NEW ? '' : chosen }}
          >
            {(field) => <PlaceFields field={field} words={words} />}
          </EventForm>
        </>
      )}
    </>
  )
}

function PlacesTable({
  places,
  to,
  words: { t },
}: {
  places: readonly EventPlace[]
  to: (identity: string) => string
  words: Words
}) {
  return (
    <table className="table table-cards">
      <caption>{t('desk.events.places-caption', { count: places.length })}</caption>
      <thead>
        <tr>
          {(['name', 'admin', 'code', 'aliases'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`content-field.${column}`)}
            </th>
          ))}
          <th scope="col">{t('desk.events.position')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => {
          const { name, admin, code, aliases, lat, lon, extent } = place
          const identity = placeIdentity(place) ?? name
          return (
            <tr key={identity}>
              <th scope="row">
                <a href={to(identity)}>
                  <bdi>{name}</bdi>
                </a>{' '}
                {extent ? <span className="tag">{t('content-field.extent')}</span> : null}
              </th>
              <td data-label={t('content-field.admin')}>
                {admin === null ? null : <bdi>{admin}</bdi>}
              </td>
              <td data-label={t('content-field.code')}>
                {code === null ? null : <bdi>{code}</bdi>}
              </td>
              <td data-label={t('content-field.aliases')}>
                {aliases.map((alias, index) => (
                  <span key={alias}>
                    {index === 0 ? null : t('list.semicolon')}
                    <bdi>{alias}</bdi>
                  </span>
                ))}
              </td>
              <td data-label={t('desk.events.position')} className="tabular-nums">
                {lat === null || lon === null ? null : <bdi dir="ltr">{`${lat}, ${lon}`}</bdi>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function PlaceFields({ field, words: { t } }: { field: FieldOf; words: Words }) {
  return (
    <>
      <p className="small quiet measure-text">{t('desk.events.place-help')}</p>
      <div className="desk-row">
        {(['name', 'admin', 'code', 'lat', 'lon'] as const).map((name) => (
          <PlainField key={name} {...field(name)} label={t(`content-field.${name}`)} />
        ))}
        <PlainSelect
          {...field('precision')}
          label={t('content-field.precision')}
          options={placePrecision.options.map((value) => ({
            value,
            label: t(`desk.events.precise-${value}`),
          }))}
          any={t('desk.form.not-said')}
        />
      </div>
      <PlainField {...field('aliases')} label={t('desk.events.aliases')} rows={3} />
      <label className="desk-check">
        <input type="checkbox" name="extent" defaultChecked={field('extent').value === 'on'} />
        {t('desk.events.extent')}
      </label>
    </>
  )
}
