/** Names that a reader takes for one another, by the data of Unicode's standard on confusables (UTS 39). */
import { looksLike, partingOf } from '@/lib/domain/look-alike'

it.each([
  ['a letter of another script', 'Rеuters', 'Reuters'],
  ['every letter of another script', 'АР', 'AP'],
  ['every letter, small', 'ар', 'AP'],
  ['Greek capitals', 'ΝΑΤΟ', 'NATO'],
  ['an Armenian letter', 'Reսters', 'Reuters'],
  ['full-width letters', 'ＡＰ', 'AP'],
  ['letters of mathematics', '𝐑𝐞𝐮𝐭𝐞𝐫𝐬', 'Reuters'],
  ['a zero', '0CHA', 'OCHA'],
  ['a one', 'A1 Jazeera', 'Al Jazeera'],
  ['a capital I', 'AI Jazeera', 'Al Jazeera'],
  ['a dotless i', 'Unıcef', 'Unicef'],
  ['two letters for one', 'Arnnesty', 'Amnesty'],
  ['a place', 'Stepаnakert', 'Stepanakert'],
  ['another hyphen', 'Al‑Ahli', 'Al-Ahli'],
  ['another apostrophe', 'Sana’a', "Sana'a"],
  ['a space that does not break', 'Red\u00a0Сross', 'Red Cross'],
  ['something invisible, as an older record may hold', 'A\u200bP', 'AP'],
  ['a letter and its accent apart, with another letter', 'Аgence Frаnce', 'Agence France'],
])('%s makes %s look like %s', (_, a, b) => {
  expect(looksLike(a, b)).toBe(true)
  expect(looksLike(b, a)).toBe(true)
})

it.each([
  ['the same', 'Reuters', 'Reuters'],
  ['other capitals', 'REUTERS', 'Reuters'],
  ['another space', 'Red\u00a0Cross', 'Red Cross'],
  ['accents', 'Medecins', 'Médecins'],
  ['another name', 'AFP', 'AP'],
  ['a name in its own script', 'Рейтер', 'Reuters'],
  ['two ministries', 'МВД', 'МЧС'],
  ['other digits', 'Brigade 12', 'Brigade 21'],
])('%s is not looking like another', (_, a, b) => {
  expect(looksLike(a, b)).toBe(false)
})

it('says where two names part', () => {
  expect(partingOf('Rеuters', 'Reuters')).toBe('character 2 is U+0435 here, U+0065 there')
  expect(partingOf('AP', 'A\u200bP')).toBe('character 2 is U+0050 here, U+200B there')
  expect(partingOf('Arnnesty', 'Amnesty')).toBe('character 2 is U+0072 here, U+006D there')
})
