/** What the form's selects offer, in the language of the editor. */
import type { Option } from '@/components/ui/choice'

export interface FormChoices {
  readonly measures: readonly Option[]
  readonly categories: readonly Option[]
  readonly forms: readonly Option[]
  readonly bases: readonly Option[]
  readonly methods: readonly Option[]
  readonly kinds: readonly Option[]
  readonly partKinds: readonly Option[]
  readonly stepReasons: readonly Option[]
  readonly events: readonly Option[]
  readonly recent: readonly RecentDocument[]
}

export interface RecentDocument {
  readonly title: string
  readonly address: string
}
