/** The words of the benchmark that readers are measured with, which knows fewer forms and measures than the record. */
import type { Form } from '@/lib/domain/form'
import type { Measure } from '@/lib/domain/measure'

const FORMS: Partial<Readonly<Record<Form, string>>> = { nearly: 'fewer_than', estimate: 'range' }
const MEASURES: Partial<Readonly<Record<Measure, string>>> = {
  abducted: 'detained',
  sheltered: 'displaced',
  'dead-or-missing': 'dead_or_missing',
}

/** `more_than`, and `fewer_than` for nearly. */
export const benchmarkForm = (form: Form) => FORMS[form] ?? form.replaceAll('-', '_')
/** Kidnapped people are among the detained there. */
export const benchmarkMeasure = (measure: Measure): string => MEASURES[measure] ?? measure
