// A page is read before it is worked with: its scripts are asked for when its first frame has been drawn. Next.js asks
// for them in the head, where they take from the styles, the fonts and the drawing what a reader waits for.

/**
 * The page with this nonce, its scripts begun by the last line of its body. One that has no such scripts is as it was.
 */
export function withLateScripts(html, nonce) {
  const addresses = []
  const tag = new RegExp(
    `<script src="(/_next/static/[^"]+)"(?: async=""| nonce="${nonce}"){2}></script>`,
    'g',
  )
  // React asks for one of them early besides, which would take from the styles as much as the tag itself.
  const early = /<link rel="preload" as="script"[^>]* href="\/_next\/static\/[^"]+"\/>/g
  const rest = html
    .replace(tag, (_, address) => {
      addresses.push(address)
      return ''
    })
    .replace(early, '')
  const end = rest.lastIndexOf('</body>')
  if (addresses.length === 0 || end === -1) return html
  const begin = `<script nonce="${nonce}">(${beginLate})(${JSON.stringify(addresses)})</script>`
  return rest.slice(0, end) + begin + rest.slice(end)
}

/** Runs in the browser. A tab in the background draws nothing, and may be listening for news all the same. */
function beginLate(addresses) {
  function begin() {
    for (const address of addresses) {
      const script = document.createElement('script')
      script.src = address
      // React looks for it by this attribute.
      script.async = true
      document.head.append(script)
    }
  }
  if (document.hidden) begin()
  else requestAnimationFrame(() => setTimeout(begin))
}
