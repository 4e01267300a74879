'use client'

import { useEffect } from 'react'
import { dateTag, type Locale } from '@/lib/format/locale'

/**
 * Times are written in UTC. Where a reader points at one, its title says it in the reader's own zone too:
 * one listener for the whole page, whatever comes and goes in it.
 */
export function LocalTimes({ locale }: { locale: Locale }) {
  useEffect(() => {
    const zoned = new Intl.DateTimeFormat(dateTag(locale), {
      dateStyle: 'long',
      timeStyle: 'long',
    })
    const tell = ({ target }: Event) => {
      const time = target instanceof Element ? target.closest('time[data-instant]') : null
      if (!(time instanceof HTMLTimeElement) || 'zoned' in time.dataset) return
      const local = zoned.format(new Date(time.dateTime))
      time.title = `${time.title}\n${local}`
      time.dataset['zoned'] = ''
    }
    const listening = new AbortController()
    document.addEventListener('pointerover', tell, listening)
    document.addEventListener('focusin', tell, listening)
    return () => listening.abort()
  }, [locale])
  return null
}
