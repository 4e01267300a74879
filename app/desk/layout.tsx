import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { requestWords } from '@/lib/server/language'
import { requestPerson } from '@/lib/server/people/page'
import { DeskHeader } from './_components/desk-header'
import './desk.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.title'), robots: { index: false, follow: false } }
}

/** The frame of the desk names who is signed in, and leads to its sections. Each page asks for itself who may see it: `requirePerson`. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [words, person] = await Promise.all([requestWords(), requestPerson()])
  return (
    <>
      {person === null ? null : <DeskHeader person={person} words={words} />}
      {children}
    </>
  )
}
