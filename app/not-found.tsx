import Link from 'next/link'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'

export default function NotFound() {
  const { t } = wordsIn(DEFAULT_LOCALE)
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
