import type { Metadata } from 'next'
import { Section } from '@/components/ui/section'
import { methodIn } from '@/lib/format/method'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import { Block } from './_components/block'

const { title, lead, contents, sections } = methodIn(DEFAULT_LOCALE)

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title, description: lead }

/** How figures are read, compared and cited. */
export default function MethodPage() {
  const words = wordsIn(DEFAULT_LOCALE)
  return (
    <>
      <h1 className="mt-4 mb-2">{title}</h1>
      <p className="lead mb-6">{lead}</p>
      <nav aria-label={contents} className="no-print mb-8">
        <ul className="contents-list">
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((section) => (
        <Section key={section.id} id={section.id} title={section.title}>
          <div className="measure-text grid gap-3">
            {section.blocks.map((block, index) => (
              <Block key={index} block={block} words={words} />
            ))}
          </div>
        </Section>
      ))}
    </>
  )
}
