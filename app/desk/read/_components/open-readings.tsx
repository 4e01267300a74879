import { Instant } from '@/components/ui/instant'
import type { Words } from '@/lib/format/translator'
import type { openReadingsOf } from '@/lib/server/desk/reading/open-readings'

/** What was begun and not recorded, and the way to what was corrected. */
export function OpenReadings({
  readings,
  words,
}: {
  readings: Awaited<ReturnType<typeof openReadingsOf>>
  words: Words
}) {
  const { t } = words
  return (
    <>
      {readings.length === 0 ? null : (
        <section className="mt-6" aria-labelledby="begun">
          <h2 id="begun">{t('desk.reading.open')}</h2>
          <p className="small quiet">{t('desk.reading.open-means')}</p>
          <ul className="reading-begun">
            {readings.map(({ id, document, madeAt }) => {
              const title = document.title === '' ? t('desk.reading.untitled') : document.title
              return (
                <li key={id}>
                  <a href={`/desk/read?article=${encodeURIComponent(id)}`}>
                    <bdi>{title}</bdi>
                  </a>{' '}
                  <span className="small quiet">
                    <Instant at={madeAt} words={words} />
                  </span>{' '}
                  <form method="post" action="/desk/acts/read-drop">
                    <input type="hidden" name="reading" value={id} />
                    <button
                      className="button-quiet"
                      type="submit"
                      aria-label={`${t('desk.reading.drop-article')}: ${title}`}
                    >
                      {t('desk.reading.drop-article')}
                    </button>
                  </form>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <p className="small quiet mt-6">
        <a href="/desk/read/corrections.ndjson" download>
          {t('desk.reading.corrections')}
        </a>
        {' · '}
        {t('desk.reading.corrections-means')}
      </p>
    </>
  )
}
