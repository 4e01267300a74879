/** Words that say another form, another count of people, or no figure, beside what is recorded of them. */
import { HURT, MEASURE_WORDS } from './measure-words'
import type { WordedNumber } from './number'
import { anywhere, listed } from './phrase'
import { quantityIn } from './quantities'

export interface FigureBeside {
  readonly form?: string | undefined
  readonly value: number | null
  readonly measure?: string | undefined
}

/** Words of who says nothing, which is no zero. */
const SILENT = anywhere(
  listed(`
    no word on, no information, no details, no data, no figures, no reports yet, not known, unknown, unclear, aucune information,
    aucun bilan, aucun détail, pas d'information, on ignore, sin información, keine angaben, لا معلومات, لا تفاصيل, لم يعرف,
    нет данных, нет информации, неизвестно, տեղեկություն չկա`),
)

/** Words for those who came to no such harm. */
const SURVIVORS = anywhere(
  listed(`
    survived, survivor, survivors, rescapés, rescapées, survivants, survivantes, indemnes, sobrevivientes, überlebende, überlebten,
    ناج, ناجيا, ناجون, ناجين, نجا, نجوا, выживших, выжили, уцелели, ողջ մնացած`),
)

/** "Casualties" alone is said beside the killed too, as a heading. */
const HEADING = 'casualties'
const BOTH = anywhere((MEASURE_WORDS.casualties ?? []).filter((words) => words !== HEADING))
const CASUALTIES = anywhere([HEADING])
const ALSO_MISSING = anywhere(MEASURE_WORDS['dead-or-missing'] ?? [])
const KILLED = anywhere(MEASURE_WORDS.killed ?? [])
const WOUNDED = anywhere([
  ...HURT,
  ...(MEASURE_WORDS.wounded ?? []),
  ...(MEASURE_WORDS.injured ?? []),
])

/** Forms that a number alone is never: exact digits beside such words drop what the source said. */
const HEDGED = ['at-least', 'more-than', 'at-most', 'fewer-than', 'nearly', 'about', 'range']
const UPWARD = ['at-least', 'more-than']
const DOWNWARD = ['at-most', 'fewer-than', 'nearly']

/** The form that the words give the number, where it is another than the recorded one; null where they agree or do not tell. */
export function formOtherwise(text: string, { form, value }: FigureBeside): string | null {
  if (form === undefined) return null
  const read = quantityIn(text)
  if (form === 'none') {
    return SILENT.test(text)
      ? 'the words say that nothing is known, which is no zero: leave it, or quote the words that say there were none'
      : null
  }
  if (read === null || value === null || !read.certain) return null
  if (read.form === 'none' && read.others.length === 0 && value > 0) {
    return `the words say that there were none, the figure says ${value}: correct one of them`
  }
  if (read.form === 'verbal' && read.others.length === 0) {
    return `the words give no number, the figure says ${value}: record them as words`
  }
  if (read.value !== value && read.valueTo !== value) return null
  const isDropped = form === 'exact' && HEDGED.includes(read.form)
  const isTurned =
    (UPWARD.includes(form) && DOWNWARD.includes(read.form)) ||
    (DOWNWARD.includes(form) && UPWARD.includes(read.form))
  if (!isDropped && !isTurned) return null
  return `the words say “${read.form}” of ${value}, the figure says “${form}”: correct one of them`
}

/** Why the words count other people than the recorded measure; null where they agree or do not tell. */
export function measureOtherwise(text: string, { measure, form }: FigureBeside): string | null {
  // "No casualties" says of each of them that there were none.
  if (form === 'none') return null
  const says = {
    killed: KILLED.test(text),
    wounded: WOUNDED.test(text),
    both: BOTH.test(text),
    missing: ALSO_MISSING.test(text),
    survivors: SURVIVORS.test(text),
  }
  const one = (what: string) =>
    `the words count ${what}, the figure counts “${measure ?? ''}”: correct one of them`
  switch (measure) {
    case 'killed':
      if (says.both || (CASUALTIES.test(text) && !says.killed)) {
        return one('the killed and the wounded together')
      }
      if (says.missing) return one('the dead and the missing together')
      if (says.wounded && !says.killed) return one('the wounded')
      return says.survivors && !says.killed ? one('survivors') : null
    case 'wounded':
    case 'injured':
      if (says.both) return one('the killed and the wounded together')
      return says.killed && !says.wounded ? one('the killed') : null
    case 'casualties':
      if (says.both) return null
      if (says.killed && !says.wounded) return one('the killed alone')
      return says.wounded && !says.killed ? one('the wounded alone') : null
    default:
      return null
  }
}

const KINDS: Readonly<Partial<Record<WordedNumber['kind'], string>>> = {
  date: 'part of a date',
  time: 'an hour',
  age: 'an age',
  duration: 'a length of time',
  measurement: 'a length, a weight or a sum of money',
  name: 'part of a name or a place in an order',
  level: 'the level of an interval',
}

/** What the number is in the words, where it stands there and is no count of anybody. */
export function kindOtherwise(
  value: number,
  numbers: readonly WordedNumber[],
): { readonly text: string; readonly what: string } | null {
  const own = numbers.filter((number) => number.value === value)
  const [first] = own
  const what = first === undefined ? undefined : KINDS[first.kind]
  if (first === undefined || what === undefined) return null
  return own.every(({ kind }) => KINDS[kind] !== undefined) ? { text: first.text, what } : null
}
