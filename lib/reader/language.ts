/** Which language a text is in, as far as the commonest words and the script tell. English alone is read so far. */

const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to in a is was that for on with were by at from said are have has been as it he his their they be an not but had or after who which this its more people will killed',
  fr: 'le la les de des du et en un une est dans que qui pour sur par au aux avec ont été sont pas plus ce cette il elle dont selon après leur mais ou morts personnes à',
  es: 'el la los las de del y en un una es que por con para se su al lo fue han más como no pero según tras este esta personas muertos sus son entre ha',
  pt: 'o a os as de do da dos das e em um uma que por com para se no na foi mais como não mas segundo após pessoas mortos são ao pelo pela',
  de: 'der die das und in den von zu mit dem des auf für ist im nicht ein eine als auch sich bei nach wurden wurde sind es er sie menschen aus am tote',
  it: 'il lo la i gli le di del della e in un una che per con sono stato è da non più come al nel dopo secondo persone morti ha',
  nl: 'de het een van en in is dat op te zijn met voor die niet aan er om ook als bij door werden na mensen doden uit',
  tr: 've bir bu için ile de da olarak çok daha olan gibi kişi öldü sonra kadar en göre',
  id: 'yang dan di dari dengan untuk pada ini itu tidak akan orang dalam adalah telah tewas oleh karena juga',
}
const SETS = Object.entries(COMMON).map(([language, words]) => ({
  language,
  words: new Set(words.split(' ')),
}))

const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
]

const SAMPLE = 6000
const OTHER_LETTER = /[^\P{L}\p{Script=Latin}]/u

export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  // A text in Latin letters is asked about no other script.
  const isLatin = latin > 0 && !OTHER_LETTER.test(sample)
  for (const [language, script] of isLatin ? [] : SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > latin) return language
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = SETS.map(({ language, words: common }) => ({
    language,
    count: words.filter((word) => common.has(word)).length,
  })).sort((a, b) => b.count - a.count)
  const [best] = counts
  const english = counts.find(({ language }) => language === 'en')?.count ?? 0
  // A short headline may hold no common word at all; it is read rather than refused.
  if (!best || best.count <= english + 2 || best.count * 10 < words.length) return 'en'
  return best.language
}
