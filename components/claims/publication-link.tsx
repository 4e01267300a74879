import type { AppearanceAnswer } from '@/lib/answers/shapes'

/** The title of a publication, linked to where it can be read. */
export function PublicationLink({ publication }: { publication: AppearanceAnswer['publication'] }) {
  if (publication.url === null) return <cite>{publication.title}</cite>
  return (
    <a href={publication.url} rel="noreferrer">
      <cite>{publication.title}</cite>
    </a>
  )
}
