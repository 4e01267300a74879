/** Draws the page of a snapshot as HTML without any script. */
import { wordsIn } from '@/lib/format/translator'
import { markupOf } from './render'
import { SnapshotPage, type SnapshotPageProps } from './snapshot-page'

export interface PageInput extends Omit<SnapshotPageProps, 'css' | 'words'> {
  readonly themeCss: string
  readonly figureCss: string
  readonly pageCss: string
  readonly fontsCss: string
}

export async function renderPage(
  input: PageInput,
): Promise<{ readonly html: string; readonly css: string }> {
  const { themeCss, figureCss, pageCss, fontsCss, ...page } = input
  const css = [fontsCss, themesIn(themeCss), figureCss, pageCss].join('\n').replaceAll('</', '<\\/')
  const words = wordsIn(page.frozen.record.text.language)
  const markup = await markupOf(<SnapshotPage {...page} {...{ css, words }} />)
  return { html: `<!doctype html>\n${markup}\n`, css }
}

/** The colours of both themes; what else the app's style sheet holds belongs to its own pages. */
function themesIn(css: string): string {
  const light = /:root\s*\{[^}]*\}/.exec(css)?.[0] ?? ''
  const dark = /@media \(prefers-color-scheme: dark\)\s*\{\s*:root\s*\{[^}]*\}\s*\}/.exec(css)?.[0]
  return [light, dark ?? ''].join('\n')
}
