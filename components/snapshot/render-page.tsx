/** Draws the page of a snapshot as HTML without any script. */
import type { ReactElement } from 'react'
import { wordsOfRecord } from '@/lib/format/record-words'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { markupOf } from '@/components/figure/markup'
import { EmbedPage, type EmbedPageProps } from './embed-page'
import { LackingPage, type LackingPageProps } from './lacking-page'
import { ProblemPage, type ProblemPageProps } from './problem-page'
import { SnapshotPage, type SnapshotPageProps } from './snapshot-page'
import { TombstonePage, type TombstonePageProps } from './tombstone-page'

export type PageInput = Omit<SnapshotPageProps, 'words'>

export async function renderPage(page: PageInput): Promise<string> {
  const words = wordsOfRecord(page.frozen.record)
  return documentOf(<SnapshotPage {...page} words={words} />)
}

export async function renderEmbed(page: Omit<EmbedPageProps, 'words'>): Promise<string> {
  const words = wordsOfRecord(page.frozen.record)
  return documentOf(<EmbedPage {...page} words={words} />)
}

export async function renderTombstone(page: Omit<TombstonePageProps, 'words'>): Promise<string> {
  return documentOf(<TombstonePage {...page} words={wordsIn(DEFAULT_LOCALE)} />)
}

/** In the reader's language: there is no snapshot whose own it could have. */
export async function renderProblem({
  locale,
  ...page
}: Omit<ProblemPageProps, 'words'> & { readonly locale: Locale }): Promise<string> {
  return documentOf(<ProblemPage {...page} words={wordsIn(locale)} />)
}

/** In the reader's language too: there is no snapshot yet. */
export async function renderLacking({
  locale,
  ...page
}: Omit<LackingPageProps, 'words'> & { readonly locale: Locale }): Promise<string> {
  return documentOf(<LackingPage {...page} words={wordsIn(locale)} />)
}

async function documentOf(element: ReactElement): Promise<string> {
  return `<!doctype html>\n${await markupOf(element)}\n`
}

export interface PageStyles {
  readonly themeCss: string
  readonly figureCss: string
  readonly pageCss: string
  readonly fontsCss: string
}

/** The one style sheet of these pages. */
export function pageStyle({ themeCss, figureCss, pageCss, fontsCss }: PageStyles): string {
  return [fontsCss, themesIn(themeCss), figureCss, pageCss].join('\n')
}

/** The colours of both themes; what else the app's style sheet holds belongs to its own pages. */
function themesIn(css: string): string {
  const light = /:root\s*\{[^}]*\}/.exec(css)?.[0] ?? ''
  const dark =
    /@media (?:screen and )?\(prefers-color-scheme: dark\)\s*\{\s*:root\s*\{[^}]*\}\s*\}/.exec(
      css,
    )?.[0]
  return [light, dark ?? ''].join('\n')
}
