import Link from 'next/link'
import { requestWords } from '@/lib/server/language'

export default async function NotFound() {
  const { t } = await requestWords()
  return (
    <div className="measure-text py-8">
      <h1 className="mb-4">{t('error.not-found')}</h1>
      <p className="mb-4">{t('error.not-found-help')}</p>
      <Link prefetch={false} href="/">
        {t('error.to-events')}
      </Link>
    </div>
  )
}
