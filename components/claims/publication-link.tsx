import type { AppearanceAnswer } from '@/lib/answers/shapes'

/** The title of a publication, linked to where it can be read. */
export function PublicationLink({ publication }: { publication: AppearanceAnswer['publication'] }) {
  if (publication.url === null) return <cite dir="auto">{publication.title}</cite>
  return (
    <a href={publication.url} rel="noreferrer">
      <cite dir="auto">{publication.title}</cite>
    </a>
  )
}
