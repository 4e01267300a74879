/** Words that multiply the number before them, as data. A letter that may as well be a unit is not certain. */
export interface Magnitude {
  readonly factor: number
  readonly words: readonly string[]
  /** False where the same letters are also something else: "5m" may be metres. */
  readonly certain: boolean
  /** True where the word alone, without a number before it, is that number: French "mille". */
  readonly alone?: boolean
  /** True where upper and lower case differ in meaning. */
  readonly exactCase?: boolean
}

export const MAGNITUDES: readonly Magnitude[] = [
  { factor: 100, words: ['hundred', 'hundert', 'सौ', '百'], certain: true },
  {
    factor: 1000,
    words: ['mille', 'tausend', 'mil', 'ألف', 'الف', 'هزار', 'тысяча'],
    certain: true,
    alone: true,
  },
  {
    factor: 1000,
    words: [
      'thousand',
      'tsd.',
      'tsd',
      'آلاف',
      'الاف',
      'ألفا',
      'тысячи',
      'тысяч',
      'тыс.',
      'тыс',
      'тисяч',
      'тисячі',
      'हज़ार',
      'हजार',
      'হাজার',
      'ہزار',
      '千',
      '천',
    ],
    certain: true,
  },
  { factor: 1000, words: ['k'], certain: true },
  { factor: 1000, words: ['bin'], certain: false },
  { factor: 10_000, words: ['万', '萬', '만'], certain: true },
  {
    factor: 100_000,
    words: ['lakh', 'lakhs', 'lac', 'lacs', 'लाख', 'লাখ', 'লক্ষ', 'لاکھ'],
    certain: true,
  },
  {
    factor: 1_000_000,
    words: [
      'million',
      'millions',
      'mio.',
      'mio',
      'mn',
      'mln',
      'millionen',
      'millón',
      'millones',
      'milhão',
      'milhões',
      'milioni',
      'milyon',
      'مليون',
      'ملايين',
      'مليونا',
      'میلیون',
      'миллион',
      'миллиона',
      'миллионов',
      'млн',
      'мільйон',
      'мільйонів',
      'মিলিয়ন',
      'मिलियन',
    ],
    certain: true,
  },
  { factor: 1_000_000, words: ['m'], certain: false },
  { factor: 1_000_000, words: ['M'], certain: false, exactCase: true },
  { factor: 10_000_000, words: ['crore', 'crores', 'करोड़', 'কোটি', 'کروڑ'], certain: true },
  { factor: 100_000_000, words: ['亿', '億', '억'], certain: true },
  {
    factor: 1_000_000_000,
    words: ['milliard', 'milliards', 'mrd.', 'mrd', 'milliarden', 'مليار', 'миллиард', 'млрд'],
    certain: true,
  },
  // English counts a thousand million, German and Spanish a million million.
  { factor: 1_000_000_000, words: ['bn', 'billion'], certain: true },
]
