/** For feed readers: React moves these links into the head of the page. */
export function FeedLinks({ title, event }: { title: string; event: string | null }) {
  const query = event === null ? '' : `?event=${event}`
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={title}
        href={`/changes.atom${query}`}
      />
      <link
        rel="alternate"
        type="application/feed+json"
        title={title}
        href={`/changes.json${query}`}
      />
    </>
  )
}
