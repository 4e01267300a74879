/** A text as it was recorded, in whatever language it is: it keeps its own direction, and is read out as no language of the page. */
export function RecordedText({ text }: { text: string }) {
  return (
    <span lang="" dir="auto">
      {text}
    </span>
  )
}
