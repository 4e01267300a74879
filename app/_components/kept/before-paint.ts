/**
 * What a browser keeps for the first page, put into it before it is seen: the stars, and what changed since the last visit.
 * It runs as a script in the page, as text, and so uses nothing but what is in it.
 */

/** The names under which a browser keeps it. */
export const SEEN = 'bysource.newest-seen'
export const STARS = 'bysource.stars'

export interface KeptNames {
  readonly seen: string
  readonly stars: string
}

/** Puts stars on top by a style sheet of its own, and shows the changes since the last visit. It may run again. */
export function putKept(names: KeptNames): void {
  try {
    const starred: unknown = JSON.parse(localStorage.getItem(names.stars) ?? '[]')
    const ids = Array.isArray(starred)
      ? starred.filter((id) => /^[a-z0-9-]+$/.test(String(id)))
      : []
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      ids.map((id) => `[data-row="${id}"]{order:-1}[data-row="${id}"] .star{--star:1}`).join(''),
    )
    const others = document.adoptedStyleSheets.filter((one) => !('kept' in one))
    document.adoptedStyleSheets = [...others, Object.assign(sheet, { kept: true })]
  } catch {
    // A browser that keeps nothing shows the page as it is for everybody.
  }
  try {
    const changed = document.getElementById('what-changed')
    const seen = sessionStorage.getItem(names.seen) ?? localStorage.getItem(names.seen)
    if (changed === null || seen === null || !/^[0-9T:.Z-]{20,30}$/.test(seen)) return
    const lines = [...changed.querySelectorAll('[data-at]')]
    const fresh = lines.filter((line) => (line.getAttribute('data-at') ?? '') > seen)
    changed.setAttribute('data-since', fresh.length > 0 ? 'visit' : 'nothing')
    if (fresh.length === 0) return
    const most = Number(changed.getAttribute('data-most'))
    lines.forEach((line, index) => {
      line.toggleAttribute('hidden', index >= fresh.length || index >= most)
    })
    changed.querySelector('[data-all]')?.setAttribute('href', `/changes?since=${seen}`)
  } catch {
    // Then the last day, or week, stands for everybody.
  }
}
