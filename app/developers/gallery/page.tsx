import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Section } from '@/components/ui/section'
import { directionIn } from '@/lib/format/locale'
import { CASES, CASE_NAMES, directionOf } from './_components/cases'
import { EXHIBITS } from './_components/exhibits'
import { invent } from './_components/invented'
import { requestWords } from '@/lib/server/language'
import { readLand } from '@/lib/server/land'
import { theConfig } from '@/lib/server/open'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('gallery.title'), robots: { index: false, follow: false } }
}

/** Every chart with every hard case, side by side, for who changes one. Nothing on it is real. */
export default async function GalleryPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  if (!theConfig().hasGallery) notFound()
  const { chart: chosen } = await searchParams
  const words = await requestWords()
  const { t } = words
  const land = await readLand()
  const charts = Object.entries(EXHIBITS).filter(
    ([chart]) => chosen === undefined || chosen === chart,
  )
  return (
    <>
      <h1 className="mt-4 mb-2">{t('gallery.title')}</h1>
      <p className="quiet measure-text mb-4">{t('gallery.lead')}</p>
      <nav aria-label={t('gallery.charts')} className="no-print mb-8">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {Object.keys(EXHIBITS).map((chart) => (
            <li key={chart}>
              <a href={`/developers/gallery?chart=${chart}`}>{chart}</a>
            </li>
          ))}
        </ul>
      </nav>
      {charts.map(([chart, draw]) => (
        <Section key={chart} id={chart} title={chart}>
          <div className="grid gap-12">
            {CASE_NAMES.map((name) => {
              const invented = invent(CASES[name], words)
              const title = `${chart}: ${t(`gallery.case.${name}`)}`
              const drawn =
                invented &&
                draw({
                  ...invented,
                  id: `${chart}-${name}`,
                  name: title,
                  words,
                  land,
                  direction: directionOf(name) ?? directionIn(words.locale),
                })
              return (
                <div key={name} data-case={`${chart} ${name}`}>
                  <h3 className="mb-2">{t(`gallery.case.${name}`)}</h3>
                  {drawn ?? <p className="quiet">{t('gallery.silence')}</p>}
                </div>
              )
            })}
          </div>
        </Section>
      ))}
    </>
  )
}
