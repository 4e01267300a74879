/**
 * How wide Arabic letters are in Noto Sans Arabic, in thousandths of an em at weight 400. A letter's width
 * depends on its neighbours: these are the widths that fit best, by least squares, the words of the Arabic
 * catalogue as Chromium sets them, and a little more, since a label that is too long does more harm.
 */
// prettier-ignore
const LETTERS: Readonly<Record<string, number>> = {
  ء: 374, آ: 344, أ: 299, ؤ: 460, إ: 285, ئ: 482, ا: 228, ب: 438, ة: 238, ت: 480, ث: 627, ج: 699, ح: 646,
  خ: 652, د: 481, ذ: 513, ر: 310, ز: 324, س: 882, ش: 907, ص: 1020, ض: 1047, ط: 729, ظ: 731, ع: 526, غ: 551,
  ف: 622, ق: 535, ك: 578, ل: 410, م: 554, ن: 428, ه: 373, و: 481, ى: 547, ي: 424, '،': 260, '؛': 260, '؟': 410,
}
const USUAL = 460
const ROOM = 1.12
const ARABIC = /\p{Script=Arabic}|[،؛؟]/u

/** In ems; undefined for what is not Arabic. Marks above and below letters take no room and are not asked for. */
export function arabicAdvance(character: string): number | undefined {
  if (!ARABIC.test(character)) return undefined
  return ((LETTERS[character] ?? USUAL) * ROOM) / 1000
}
