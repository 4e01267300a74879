import type { EventPage } from '@/lib/server/reading/event-page'
import { withTab, type Tab } from '@/lib/url/tab'
import { viewHref, type ViewChoice } from '@/lib/url/view'

/** Another view of the same page, with the same part of it open. */
export function hrefOf(
  { event, tab }: { readonly event: Pick<EventPage['event'], 'id'>; readonly tab: Tab | null },
  choice: ViewChoice,
): string {
  return withTab(viewHref(`/events/${event.id}`, choice), tab)
}

/** The same view with another part of the page open, or none. */
export function tabHref({ event, choice, measure }: EventPage, tab: Tab | null): string {
  const { day, ...view } = choice
  const shown = tab === 'as-published' ? { ...view, day } : view
  return withTab(viewHref(`/events/${event.id}`, { ...shown, measure: measure ?? undefined }), tab)
}
