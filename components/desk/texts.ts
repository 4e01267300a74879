/** Sentences of the form, filled in by the browser: its bundle holds one language and no formatter. */
import type { Messages } from '@/lib/format/translator'

export type FormTexts = Messages['desk']['form']

export function filled(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The sentence for a fault that the desk knows, else the domain's own. */
export function faultText(
  { code, message }: { readonly code: string | null; readonly message: string },
  texts: FormTexts,
): string {
  const known: Readonly<Record<string, string>> = texts.fault
  return (code === null ? undefined : known[code]) ?? message
}
