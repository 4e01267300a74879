import { questionIn } from '@/lib/domain/words/question'

describe('what a question asks for', () => {
  it.each([
    ['200 dead', [200], ['killed'], []],
    ['dead 200', [200], ['killed'], []],
    ['11,300 Derna', [11300], [], ['derna']],
    ['Derna 11 300', [11300], [], ['derna']],
    ['11.300 Derna', [11300], [], ['derna']],
    ['Reuters', [], [], ['reuters']],
    ['Haiti deaths', [], ['killed'], ['haiti']],
    ['how many people died in Haiti', [], ['killed'], ['haiti']],
    ['more than 200 dead', [200], ['killed'], []],
    ['200 morts', [200], ['killed'], []],
    ['plus de 200 MORTS à Derna', [200], ['killed'], ['derna']],
    ['200 blesses', [200], ['injured', 'wounded'], []],
    ['200 verletzte', [200], ['injured', 'wounded'], []],
    ['200 جريح', [200], ['injured', 'wounded'], []],
    ['200 погибших', [200], ['killed'], []],
    ['killed and wounded', [], ['casualties', 'killed', 'injured', 'wounded'], []],
    ['left their homes Derna', [], ['displaced'], ['derna']],
    ['cases of cholera', [], ['ill'], ['cholera']],
    ['deux cents morts', [200], ['killed'], []],
    ['two hundred dead', [200], ['killed'], []],
    ['٢٠٠ قتيل', [200], ['killed'], []],
    ['200 قتيل في درنة', [200], ['killed'], ['درنة']],
    ['القتلى في هايتي', [], ['killed'], ['هايتي']],
    ['dead or missing', [], ['dead-or-missing'], []],
    ['people in need Haiti', [], ['in-need'], ['haiti']],
    ['Ministère de la Santé', [], [], ['ministere', 'sante']],
    ['UN Derna', [], [], ['un', 'derna']],
    ['UN', [], [], ['un']],
    ['un mort', [], ['killed'], []],
    ['WHO Haiti deaths', [], ['killed'], ['who', 'haiti']],
    ['UN MORT A DERNA', [], ['killed'], ['derna']],
    ['the', [], [], []],
    ['%', [], [], []],
  ])('%s', (text, numbers, measures, words) => {
    expect(questionIn(text)).toMatchObject({ numbers, measures, words })
  })

  it('looks for a year as for a word', () => {
    expect(questionIn('dead in 2023')).toMatchObject({
      numbers: [],
      measures: ['killed'],
      words: ['2023'],
    })
  })
})
