/** Sources whose name holds what is typed. */
export async function sourcesLike(typed: string): Promise<string[]> {
  const reply = await fetch(`/api/v1/sources?limit=8&q=${encodeURIComponent(typed)}`)
  if (!reply.ok) return []
  // The call answers in this shape.
  const { sources } = (await reply.json()) as { sources: { name: string }[] }
  return sources.map(({ name }) => name)
}
