/** The words that give a number its form, as data: what stands before it, and what stands after it. */
import type { Form } from '../form'
import { listed } from './phrase'

/** The forms that words give; compatible with those of the domain. */
export type FormInWords = Form | 'nearly' | 'estimate'
export type Qualifier = 'at-least' | 'more-than' | 'at-most' | 'fewer-than' | 'nearly' | 'about'

interface FormPhrases {
  readonly form: Qualifier
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The longest phrase decides between several that fit: "no fewer than" before "fewer than". */
export const FORM_PHRASES: readonly FormPhrases[] = [
  {
    form: 'at-least',
    before: listed(`
      at least, at the least, no fewer than, not fewer than, no less than, not less than, a minimum of, minimum,
      minimum of, at a minimum, not under, ≥, >=,
      au moins, au minimum, pas moins de, un minimum de, mindestens, wenigstens, nicht weniger als, al menos, por lo menos,
      no menos de, como mínimo, almeno, pelo menos, ما لا يقل عن, على الأقل, لا يقل عن, не менее, как минимум,
      по меньшей мере, en az, 至少, कम से कम, অন্তত, কমপক্ষে, کم از کم, حداقل, دست‌کم, առնվազն`),
    after: listed(`
      or more, at least, at a minimum, minimum, and counting, and more, or higher, -plus, plus, +, ou plus, au moins, oder mehr, mindestens,
      o más, al menos, على الأقل, أو أكثر, или более, 以上, 이상`),
  },
  {
    form: 'more-than',
    before: listed(`
      more than, over, above, upwards of, upward of, in excess of, exceeding, exceeds, exceeded, well over, just over, well above,
      slightly more than, slightly over, a little over, greater than, surpassing, surpassed, surpasses, north of, >,
      tops, topped, topping, passes, passed, crosses, crossed, dépasse, dépassent, dépassé, dépassant, übersteigt, überstieg,
      supera, superan, superó, superaron, sobrepasa, превышает, превысило, превысил, превысила, تجاوز, تجاوزت, يتجاوز, تتجاوز,
      plus de, plus d', au-delà de, mehr als, über, más de, mas de, más que, più di, mais de,
      أكثر من, اكثر من, ما يزيد على, ما يزيد عن, يزيد على, يزيد عن, أزيد من, более, более чем, больше, свыше, понад,
      超过, 超過, 逾, 以上の, بیش از, سے زائد, ավելի քան`),
    after: listed(`多, 余, 餘, से अधिक, से ज्यादा, জনেরও বেশি, এর বেশি, রও বেশি, और अधिक`),
  },
  {
    form: 'at-most',
    before: listed(`
      up to, at most, at the most, no more than, not more than, as many as, as high as, a maximum of, maximum, maximum of, ≤, <=,
      jusqu'à, au plus, au maximum, pas plus de, bis zu, höchstens, maximal, hasta, a lo sumo, como máximo, no más de, fino a, até,
      ما يصل إلى, لا يزيد عن, لا يزيد على, حتى, не более, до, en fazla, 最多, 多达`),
    after: listed(`
      or fewer, or less, at most, at the most, maximum, ou moins, au plus, au maximum, oder weniger, höchstens, o menos,
      كحد أقصى, على الأكثر, 以下`),
  },
  {
    form: 'fewer-than',
    before: listed(`
      fewer than, less than, under, below, well under, <, moins de, moins d', weniger als, unter, menos de, meno di,
      أقل من, اقل من, менее, меньше, 不到, 不足`),
    after: [],
  },
  {
    form: 'nearly',
    before: listed(`
      nearly, almost, just under, just below, a little under, slightly under, slightly fewer than, slightly less than, not quite,
      just short of, presque, près de, fast, beinahe, knapp, casi, quasi, quase, ما يقرب من, ما يقارب, почти, neredeyse, 近, 将近, کے قریب`),
    after: [],
  },
  {
    form: 'about',
    before: listed(`
      about, some, around, approximately, approx., approx, roughly, circa, c., ca., ca, an estimated, estimated, estimated at,
      close to, in the region of, in the order of, on the order of, something like, ~, ≈, ∼,
      environ, quelque, autour de, aux alentours de, à peu près, rund, etwa, ungefähr, zirka, cerca de, alrededor de, unos, unas,
      aproximadamente, circa, حوالي, نحو, قرابة, زهاء, تقريبا, около, близко к, близка к, примерно, приблизительно, порядка, yaklaşık, 约, 約, 大约, 약,
      लगभग, करीब, প্রায়, حدود, تقریبا, تقریباً, մոտ, մոտավորապես, շուրջ`),
    after: listed(`
      or so, -odd, odd, approximately, approx, or thereabouts, (estimated), (estimate), (est.), estimated, environ, ungefähr, aproximadamente,
      تقريبا, 左右, 前後, ほど, 정도`),
  },
]

/** Words for an amount without a number. */
export const VERBAL = listed(`
  dozens, scores, tens of people, hundreds, thousands, tens of thousands, hundreds of thousands, millions, several, numerous, a few, few,
  a number of, a handful, a couple, countless, multiple, most of, some of, many, large numbers,
  des dizaines, dizaines, des centaines, centaines, des milliers, milliers, plusieurs, de nombreux, de nombreuses,
  dutzende, hunderte, tausende, mehrere, zahlreiche, viele, decenas, docenas, cientos, centenares, miles, varios, varias, muchos,
  عشرات, العشرات, مئات, المئات, الآلاف, آلاف, عدة, عدد من, العديد, десятки, сотни, тысячи, несколько, տասնյակ, հարյուրավոր, հազարավոր, 数十, 数百, 数千`)

/** Words that say on their own that there was none. */
export const NONE = listed(`
  none, nil, nobody, no one, no-one, not a single, not one, aucun, aucune, personne n'a, niemand, keine, keinen, ninguno, ninguna, ningún,
  لا أحد, لا ضحايا, لا قتلى, لا إصابات, دون ضحايا, دون إصابات, без жертв, without casualties, without loss of life, 无人`)

/** What there may be none of: "no casualties", "no civilian deaths". */
export const NONE_OF = listed(`
  casualties, casualty, deaths, death, fatalities, fatality, dead, injuries, injured, wounded, victims, people, persons, civilians,
  soldiers, children, women, men, killed, missing, survivors, lives lost, loss of life, human losses, hostages, detainees`)
export const NONE_ADJECTIVES = listed(`civilian, human, fatal, military, serious, other, major`)

/** Words for a fear: the figure may stand only as one that is presumed. */
export const FEAR = listed(`feared, fears, fear, on craint, redoutés, befürchtet, se teme, يخشى`)

/** Words for an outlook or a probability: no statement of how many there were. */
export const OUTLOOK = listed(`
  % likely, percent likely, per cent likely, likelihood, probability, % chance, forecast, forecasts, projected, projection,
  expected to, expects, predicted, could reach, could rise, could climb, may reach, may rise, might reach, could kill, may kill, might kill,
  likely to kill, expected deaths, expected fatalities, deaths expected, fatalities expected, estimated losses, loss estimate,
  probabilité, prévision, prévisions, pertes estimées, pourrait atteindre, pourraient atteindre, wahrscheinlichkeit, prognose,
  erwartet werden, könnten sterben, probabilidad, pronóstico, podría llegar a, podrían llegar a, احتمال, احتمالية, توقعات, متوقعة,
  вероятность, прогноз`)

/** Verbs that leave a figure open, without taking it back. */
export const LEFT_OPEN = listed(
  `could, might, may have, may be, possibly, perhaps, peut-être, vielleicht, quizás, ربما, возможно`,
)
