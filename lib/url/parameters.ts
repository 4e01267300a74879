/** The parameters of an address, as one schema lists them: what cannot be read is left out and reported, one by one. */
import { z } from 'zod'
import { compareText } from '@/lib/domain/text'

/** Why a parameter could not be read; pages say it in the reader's language. */
export type RefusalReason =
  | 'choice'
  | 'id'
  | 'place'
  | 'moment'
  | 'to-come'
  | 'lane'
  | 'day'
  | 'cursor'
  | 'country'
  | 'text'
  | 'long'
  | 'twice'
  | 'many'
  | 'nobody'

declare module 'zod' {
  interface GlobalMeta {
    /** Why this parameter is refused when its value is none. */
    reason?: RefusalReason
  }
}

export interface RefusedParameter {
  readonly parameter: string
  readonly value: string
  readonly reason: RefusalReason
  /** In English, for the API. */
  readonly message: string
}

export type SearchParameters = Readonly<Record<string, string | readonly string[] | undefined>>

/** Each is named in every link of a page, and in a chip beside all the others. */
export const MAX_CHOICES = 50

/** A parameter that may be given once; `description` is for the document of the API. */
export function single<Value extends z.ZodType>(value: Value, meta: z.GlobalMeta) {
  return value.optional().meta(meta)
}

/** Given once for each choice, `kind=ngo&kind=monitor`: read in order, each once, never empty. */
export function several<Value extends z.ZodType<string>>(value: Value, meta: z.GlobalMeta) {
  return z.array(value).max(MAX_CHOICES).readonly().optional().meta(meta)
}

/** An empty parameter is as good as none; those that the schema does not list are not looked at. */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  parameters: SearchParameters,
): { choice: Partial<z.output<Schema>>; refused: RefusedParameter[] } {
  const refused: RefusedParameter[] = []
  const choice: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(schema.shape)) {
    const refuse = (value: string, message: string, reason = reasonOf(field)) =>
      refused.push({ parameter: name, value, reason, message })
    const given = parameters[name]
    const item = itemOf(field)
    if (item !== null) {
      const [chosen, beyond] = [new Set<string>(), new Set<string>()]
      for (const value of new Set([given ?? []].flat())) {
        if (value === '') continue
        const { data, error } = z.safeParse(item, value)
        if (error !== undefined) refuse(value, error.issues[0]?.message ?? '')
        else (chosen.size < MAX_CHOICES ? chosen : beyond).add(String(data))
      }
      if (chosen.size > 0) choice[name] = [...chosen].sort(compareText)
      if (beyond.size > 0) refuse([...beyond].join(' '), `at most ${MAX_CHOICES}`, 'many')
    } else if (given !== undefined && typeof given !== 'string') {
      refuse(given.join(' '), 'given twice', 'twice')
    } else {
      const { data, error } = z.safeParse(field, given === '' ? undefined : given)
      if (error !== undefined) refuse(given ?? '', error.issues[0]?.message ?? '')
      else if (data !== undefined) choice[name] = data
    }
  }
  return { choice: choice as Partial<z.output<Schema>>, refused } // each as its own schema gave it
}

function reasonOf(field: z.core.$ZodType): RefusalReason {
  return z.globalRegistry.get(field)?.reason ?? 'choice'
}

/** The schema of each value of a list; null for a parameter that is given once. */
function itemOf(field: z.core.$ZodType): z.core.$ZodType | null {
  const list = field instanceof z.ZodOptional ? field.unwrap() : field
  if (!(list instanceof z.ZodReadonly)) return null
  const inner = list.unwrap()
  return inner instanceof z.ZodArray ? inner.element : null
}
