import { requestWords } from '@/lib/server/language'

/** A page of the desk that this account may not see. */
export default async function DeskForbidden() {
  const { t } = await requestWords()
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.forbidden')}</h1>
      <p className="measure-text mb-4">{t('desk.forbidden-help')}</p>
      <p className="apart">
        <a href="/desk">{t('desk.title')}</a>
      </p>
    </>
  )
}
