/* eslint-disable @next/next/no-head-element, @next/next/no-html-link-for-pages -- a whole document, outside the app's router */
/** The frame of every document about a snapshot: a whole page, without any script. */
import type { ReactNode } from 'react'
import { directionIn, isLocale } from '@/lib/format/locale'
import type { Words } from '@/lib/format/translator'

export function SnapshotDocument({
  title,
  style,
  language,
  head,
  children,
}: {
  title: string
  /** Address of the style sheet. */
  style: string
  language: string
  head?: ReactNode
  children: ReactNode
}) {
  return (
    <html lang={language} dir={isLocale(language) ? directionIn(language) : 'ltr'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {head}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={style} />
      </head>
      {children}
    </html>
  )
}

/** What stands where a snapshot is not, or no longer, or a page cannot be: for nobody's index. */
export function InsteadOfSnapshot({
  title,
  kind,
  style,
  words,
  children,
  ...data
}: {
  title: string
  /** What the page is about, beside the name of the site; nothing where that is not known. */
  kind?: string
  style: string
  words: Words
  children: ReactNode
  /** Attributes of its content. */
  [data: `data-${string}`]: string | number
}) {
  return (
    <SnapshotDocument
      style={style}
      language={words.locale}
      title={`${title} · ${words.t('site.name')}`}
      head={<meta name="robots" content="noindex" />}
    >
      <body>
        <SiteHeader kind={kind} words={words} />
        <main {...data}>
          <h1>{title}</h1>
          {children}
        </main>
        <SiteFooter words={words} />
      </body>
    </SnapshotDocument>
  )
}

export function SiteHeader({ kind, words: { t } }: { kind?: string | undefined; words: Words }) {
  return (
    <header className="quiet small">
      <a href="/">{t('site.name')}</a> {kind}
    </header>
  )
}

export function SiteFooter({ words: { t } }: { words: Words }) {
  return (
    <footer className="small quiet">
      <p>{t('site.footer')}</p>
      <p>{t('site.licence')}</p>
    </footer>
  )
}
