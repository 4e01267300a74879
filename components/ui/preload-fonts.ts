import arabic from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2'
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
import { preload } from 'react-dom'

/**
 * Asks for the fonts of a page while its styles are still on their way. A font that is late waits for the next
 * page (`fonts-optional.cjs`); asked for this early it is rarely late, on a first visit too.
 */
export function preloadFonts(direction: 'ltr' | 'rtl'): void {
  for (const address of direction === 'rtl' ? [sans, serif, arabic] : [sans, serif]) {
    preload(address, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
}
