import type { Metadata } from 'next'
import { Section } from '@/components/ui/section'
import { Shortcuts } from '@/components/ui/shortcuts'
import { definitionOf, GLOSSARY, termId } from '@/lib/format/glossary'
import { methodIn } from '@/lib/format/method'
import { Block } from './_components/block'
import { requestLocale, requestWords } from '@/lib/server/language'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { title, lead } = methodIn(await requestLocale())
  return { title, description: lead }
}

/** How figures are read, compared and cited. */
export default async function MethodPage() {
  const words = await requestWords()
  const { title, lead, contents, example, sections } = methodIn(words.locale)
  return (
    <>
      <h1 className="mt-4 mb-2">{title}</h1>
      <p className="quiet measure-text mb-6">{lead}</p>
      <nav aria-label={contents} className="no-print mb-8">
        <ul className="contents-list">
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
          <li>
            <a href="#glossary">{words.t('glossary.title')}</a>
          </li>
          <li>
            <a href="#keyboard">{words.t('keyboard.title')}</a>
          </li>
        </ul>
      </nav>
      {sections.map((section) => (
        <Section key={section.id} id={section.id} title={section.title}>
          <div className="measure-text grid gap-3">
            {section.blocks.map((block, index) => (
              <Block key={index} block={block} example={example} words={words} />
            ))}
          </div>
        </Section>
      ))}
      <Section id="glossary" title={words.t('glossary.title')}>
        <dl className="measure-text grid gap-3">
          {GLOSSARY.map((name) => {
            const { term, means } = definitionOf(name, words)
            return (
              <div key={name} id={termId(name)} className="glossary-entry">
                <dt>
                  <dfn>{term}</dfn>
                </dt>
                <dd>{means}</dd>
              </div>
            )
          })}
        </dl>
      </Section>
      <Section id="keyboard" title={words.t('keyboard.title')}>
        <div className="measure-text">
          <Shortcuts words={words} />
        </div>
      </Section>
    </>
  )
}
