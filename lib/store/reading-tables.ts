/** The table of articles that editors read at the desk, with what they made of what the reader proposed. */

export interface ReadingTable {
  id: string
  text: string
  /** What is known of the publication, as JSON. */
  document: string
  made_at: string
  made_by: string
  /** Null until something of it was recorded. */
  recorded_at: string | null
  /** The right figures beside those that the reader proposed, as JSON; null where an editor keeps none. */
  labels: string | null
}
