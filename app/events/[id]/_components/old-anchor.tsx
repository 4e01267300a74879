'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Opens the closed part of the page that an address of before names after its #, as a reader would by its link. */
export function OldAnchor() {
  const router = useRouter()
  useEffect(() => {
    const link = document.getElementById(window.location.hash.slice(1))
    if (link instanceof HTMLAnchorElement && 'tab' in link.dataset) {
      router.replace(link.href)
    }
  }, [router])
  return null
}
