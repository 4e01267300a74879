import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { LocalTimes } from '@/components/ui/local-times'
import { FeedLinks } from '@/components/ui/feed-links'
import { preloadFonts } from '@/components/ui/preload-fonts'
import { Shortcuts } from '@/components/ui/shortcuts'
import { directionIn } from '@/lib/format/locale'
import { requestAddress, requestWords } from '@/lib/server/language'
import { LanguageAlternates } from './_components/language-alternates'
import { LanguageSwitch } from './_components/language-switch'
import { ShortcutsDialog } from './_components/shortcuts-dialog'
import './globals.css'

/** Every page carries its request's nonce, the one for an unknown address too. */
export const dynamic = 'force-dynamic'

const PAGES = [
  ['/', 'events'],
  ['/sources', 'sources'],
  ['/changes', 'changes'],
  ['/method', 'method'],
  ['/developers', 'developers'],
] as const

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return {
    title: { default: t('site.name'), template: `%s · ${t('site.name')}` },
    description: t('site.description'),
    icons: [
      { url: '/favicon.ico', sizes: '48x48' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const words = await requestWords()
  const { locale, t } = words
  const direction = directionIn(locale)
  preloadFonts(direction)
  return (
    <html lang={locale} dir={direction}>
      <body>
        <LanguageAlternates address={await requestAddress()} />
        <FeedLinks title={t('changes.feed-title')} event={null} />
        <a className="skip" href="#main">
          {t('site.skip')}
        </a>
        <header className="site-head page no-print flex flex-wrap items-baseline gap-x-6 pt-1">
          <Link
            prefetch={false}
            href="/"
            className="font-serif text-xl font-semibold text-ink no-underline"
          >
            {t('site.name')}
          </Link>
          <span className="site-tagline small quiet grow">{t('site.tagline')}</span>
          <nav
            aria-label={t('site.pages')}
            className="flex flex-wrap gap-x-4 gap-y-1 text-sm max-sm:flex-nowrap"
          >
            {PAGES.map(([path, page]) => (
              <Link key={path} prefetch={false} href={path}>
                {t(`site.${page}`)}
              </Link>
            ))}
          </nav>
          <LanguageSwitch locale={locale} label={t('site.language')} />
        </header>
        <main id="main" className="page pb-16">
          {children}
        </main>
        <footer className="page small quiet border-t border-rule py-6">
          <p className="measure-text">{t('site.footer')}</p>
          <p>{t('site.licence')}</p>
          <div className="no-print">
            <p className="apart to-desk">
              <a href="/desk" rel="nofollow">
                {t('site.sign-in')}
              </a>
            </p>
            <ShortcutsDialog title={t('keyboard.title')} close={t('keyboard.close')}>
              <Shortcuts words={words} />
            </ShortcutsDialog>
          </div>
        </footer>
        <LocalTimes locale={locale} />
      </body>
    </html>
  )
}
