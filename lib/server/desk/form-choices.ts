/** What the selects of the form offer, with its events and the documents that were recorded last. */
import 'server-only'
import { FORMS } from '@/lib/domain/form'
import { MEASURES } from '@/lib/domain/measure'
import {
  ACTOR_KINDS,
  BASES,
  CATEGORIES,
  METHODS,
  PART_KINDS,
  STEP_REASONS,
} from '@/lib/domain/vocabulary'
import { formatCategory } from '@/lib/format/category'
import type { Words } from '@/lib/format/translator'
import { theStore } from '../open'
import { readEvents } from '../reading/events'
import { recentPublications } from './known-publications'

const MAX_EVENTS = 500
const MAX_RECENT = 20

export async function readFormChoices({ t }: Words) {
  const store = await theStore()
  const [{ events }, recent] = await Promise.all([
    readEvents({ limit: MAX_EVENTS }),
    recentPublications(store.reader, MAX_RECENT),
  ])
  return {
    measures: MEASURES.map((value) => ({ value, label: t(`measure.${value}`) })),
    categories: CATEGORIES.map((value) => ({ value, label: formatCategory(value, t) })),
    forms: FORMS.map((value) => ({ value, label: t(`desk.forms.${value}`) })),
    bases: BASES.map((value) => ({ value, label: t(`basis.${value}`) })),
    methods: METHODS.map((value) => ({ value, label: t(`method.${value}`) })),
    kinds: ACTOR_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    partKinds: PART_KINDS.map((value) => ({ value, label: t(`desk.part-kinds.${value}`) })),
    stepReasons: STEP_REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
    events: events.map(({ id, title }) => ({ value: id, label: title })),
    recent: recent.flatMap(({ title, url }) => (url === null ? [] : [{ title, address: url }])),
  }
}
