import type { AppearanceAnswer } from '@/lib/answers/shapes'

type Publication = AppearanceAnswer['publication']

/** The title of a publication, linked to where it can be read. */
export function PublicationLink({ publication }: { publication: Publication }) {
  const title = <PublicationTitle publication={publication} />
  if (publication.url === null) return title
  return (
    <a className="target" href={publication.url} rel="noreferrer">
      {title}
    </a>
  )
}

/** A description of ours stands in brackets and upright, as APA and Chicago set a work without a title. */
function PublicationTitle({ publication: { title, described } }: { publication: Publication }) {
  if (!described) return <cite dir="auto">{title}</cite>
  return (
    <span dir="auto" lang="">
      [{title}]
    </span>
  )
}
