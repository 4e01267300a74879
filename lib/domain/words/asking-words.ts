/** Words of readers' questions beside those of sources, as data: names of measures that no source counts by, and small words. */
import type { Measure } from '../measure'
import { listed } from './phrase'

/** Words that readers alone use for a measure. */
export const ASKING_WORDS: Partial<Readonly<Record<Measure, readonly string[]>>> = {
  killed: listed(`
    dying, killings, toll, lives lost, bilan, corps, ميت, موتى, أموات, جثة, جثث, victim, victims, victime, victimes, ضحية, ضحايا`),
  evacuated: listed('evacuations, évacuée, évacuations'),
  displaced: listed('displacement, internally displaced, idps, déplacé'),
  arrived: listed('arrivés, arrivées'),
  sheltered: listed('abrités'),
  returned: listed('rentrés, عائدون, عائدين'),
  missing: listed('disparu'),
  detained: listed('detainees, محتجز, محتجزون, محتجزين, معتقلون'),
  abducted: listed('hostage, hostages, otage, otages, مختطفون'),
  released: listed('مفرج عنهم'),
  rescued: listed('rescues, sauvés, أنقذوا'),
  ill: listed('ill, sick, cases, مرضى'),
  homeless: listed('مشردون, مشردين'),
  affected: listed('متضررون'),
  'in-need': listed('محتاجون'),
  casualties: listed('casualty, victim, victims, victime, victimes, ضحية, ضحايا'),
  'dead-or-missing': listed('morts et disparus'),
}

/** Small words that say nothing about what is looked for. */
export const SMALL_WORDS: readonly string[] = [
  ...['a', 'an', 'and', 'are', 'as', 'at', 'by', 'for', 'from', 'has', 'have', 'how', 'in', 'is'],
  ...['it', 'many', 'of', 'on', 'or', 'people', 'person', 'persons', 'said', 'says', 'say', 'that'],
  ...[
    'the',
    'their',
    'there',
    'to',
    'was',
    'were',
    'what',
    'when',
    'where',
    'which',
    'who',
    'with',
  ],
  ...['à', 'au', 'aux', 'avec', 'combien', 'd', 'dans', 'de', 'des', 'du', 'en', 'est', 'et', 'l'],
  ...['la', 'le', 'les', 'ont', 'ou', 'où', 'par', 'personne', 'personnes', 'pour', 'que', 'qui'],
  ...['selon', 'sont', 'sur', 'un', 'une', 'شخص', 'شخصا', 'أشخاص', 'في', 'من', 'عن', 'على', 'إلى'],
  ...['ما', 'كم', 'عدد', 'أو', 'و', 'مع', 'بحسب', 'هل', 'التي', 'الذي', 'أن'],
]
