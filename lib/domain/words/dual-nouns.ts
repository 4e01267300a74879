/** Arabic nouns for people, and for what happened to one of them: their dual says two without a word for it. */
import { listed } from './phrase'

/** The plural of these is another word, so that both endings of the dual are its own. */
const BROKEN_PLURALS = listed('قتيل, جريح, شهيد, أسير, شخص, طفل, رجل, جندي, شاب')

/** The plural of these in "ين" is written like the dual: "ان" alone says two. */
const SOUND_PLURALS = listed('مصاب, مفقود, نازح, معتقل, مختطف, مخطوف, محتجز, مدني, فلسطيني, مواطن')

/** Feminine nouns, with the "ت" that their last letter becomes. */
const FEMININE = listed('ضحيت, رهينت, جثت, طفلت, امرأت, إصابت')

export const DUAL_NOUNS: readonly string[] = [
  ...[...BROKEN_PLURALS, ...SOUND_PLURALS, ...FEMININE].map((stem) => `${stem}ان`),
  ...[...BROKEN_PLURALS, ...FEMININE].map((stem) => `${stem}ين`),
]
