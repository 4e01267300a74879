import { preload } from 'react-dom'
import arabic from '../../.fonts/noto-sans-arabic.woff2'
import sans from '../../.fonts/source-sans-3.woff2'
import serif from '../../.fonts/source-serif-4.woff2'

/**
 * Asks for the fonts of a page while its styles are still on their way. A font that is late waits for the next
 * page (`fonts-optional.cjs`); asked for this early it is rarely late, on a first visit too.
 */
export function preloadFonts(direction: 'ltr' | 'rtl'): void {
  for (const address of direction === 'rtl' ? [sans, serif, arabic] : [sans, serif]) {
    preload(address, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
}
