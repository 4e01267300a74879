/** The words by which sources say what they count, in small letters, as data. The longest that fits decides. */
import type { Measure } from '../measure'
import { listed } from './phrase'

/** In many languages one word is for the wounded and the injured: the kind of event tells which of them it is. */
export const HURT = listed(`
  blessé, blessés, blessée, blessées, herido, heridos, herida, heridas, lesionado, lesionados, verletzt, verletzte, verletzten,
  جريح, جريحا, جريحان, جريحين, وجريحان, وجريحين, جرحى, جريحة, جرح, مصاب, مصابا, مصابان, ومصابان, مصابين, مصابون, إصابة, أصيب, إصابات, إصابتان, إصابتين, ранено, ранены, ранен, раненых, раненые,
  пострадавших, поранено, поранених, yaralı, yaralandı, վիրավոր, վիրավորներ, վիրավորվել, վիրավորված`)

/** Cases of a disease: the word for the disease is looked for as it stands, and so is no part of what a reader asks by. */
export const CASES = listed('cases of cholera, cases of measles, إصابة بالكوليرا')

export const MEASURE_WORDS: Partial<Readonly<Record<Measure, readonly string[]>>> = {
  killed: listed(`
    killed, dead, deaths, death, died, dies, fatalities, fatality, lives, slain, killing, kills, bodies, death toll, dead bodies,
    tué, tués, tuée, tuées, mort, morts, morte, mortes, décès, décédés, décédées, muerto, muertos, muerta, muertas, muertes,
    fallecido, fallecidos, fallecidas, murieron, asesinados, tote, toten, tot, getötet, todesopfer, gestorben, starben,
    قتيل, قتيلا, قتيلان, قتيلين, وقتيلان, قتلى, قتل, قتلوا, مقتل, شهيد, شهيدا, شهيدان, شهيدين, وشهيدان, شهداء, استشهاد, استشهد, وفاة, وفيات, متوفى, متوفين,
    погибли, погибло, погиб, погибла, погибших, погибшие, убиты, убито, убит, убитых, загинуло, загинули, ölü, öldü, hayatını kaybetti,
    զոհ, զոհեր, զոհվել, զոհված, սպանվել, սպանված, մահացել, մահացած`),
  wounded: listed('wounded, wounding, verwundet, verwundete'),
  injured: listed('injured, injuries, injury, injuring, hurt'),
  evacuated: listed(`
    evacuated, evacuees, evacuation of, évacués, évacuées, évacué, evacuados, evacuadas, evakuiert, evakuierte,
    تم إجلاء, إجلاء, أجلي, أجلوا, эвакуировано, эвакуированы, эвакуированных`),
  displaced: listed(`
    displaced, fled, forced from their homes, left their homes, uprooted, déplacés, déplacées, ont fui, desplazados, desplazadas,
    vertrieben, vertriebene, نازح, نازحا, نازحين, نازحون, نزوح, نزحوا, вынуждены покинуть, перемещены, перемещенных`),
  arrived: listed(
    'arrived, have crossed into, arrivals, sont arrivés, llegaron, angekommen, وصلوا, وصل, прибыли, прибыло',
  ),
  sheltered: listed(`
    sheltered, sheltering, in shelters, staying in shelters, hébergés, hébergées, albergados, albergadas, untergebracht,
    في مراكز الإيواء, размещены, размещено`),
  returned: listed(
    'returned, returnees, have gone back, retournés, regresaron, zurückgekehrt, عادوا, вернулись, вернулось',
  ),
  missing: listed(`
    missing, unaccounted for, disappeared, disparus, disparues, portés disparus, desaparecidos, desaparecidas, vermisst, vermisste,
    مفقود, مفقودا, مفقودين, مفقودون, в розыске, пропавших без вести, пропали без вести, kayıp`),
  detained: listed(`
    detained, arrested, arrests, in custody, taken into custody, détenus, arrêtés, interpellés, detenidos, arrestados, festgenommen,
    inhaftiert, معتقل, معتقلا, معتقلين, اعتقال, اعتقلوا, задержано, задержаны, арестованы`),
  abducted: listed(`
    abducted, kidnapped, taken hostage, held hostage, seized, enlevés, pris en otage, secuestrados, entführt, als geiseln,
    رهينة, رهائن, مختطف, مختطفين, خطف, похищены, похищено, заложников`),
  released: listed(
    'released, freed, libérés, liberados, freigelassen, أفرج عن, إطلاق سراح, освобождены, освобождено',
  ),
  rescued: listed(
    'rescued, pulled alive, saved, secourus, rescatados, gerettet, تم إنقاذ, إنقاذ, спасены, спасено',
  ),
  ill: listed(
    'confirmed cases, infected, fell ill, sickened, malades, enfermos, erkrankt, заболели',
  ),
  homeless: listed(
    'homeless, lost their homes, sans-abri, sin hogar, obdachlos, بلا مأوى, без крова',
  ),
  affected: listed(
    'affected, touchés, sinistrés, afectados, damnificados, betroffen, متضرر, متضررا, متضررين',
  ),
  'in-need': listed(
    'in need, in need of assistance, in need of aid, dans le besoin, necesitan ayuda, بحاجة إلى المساعدة, нуждаются в помощи',
  ),
  casualties: listed(
    'casualties, dead and wounded, killed and wounded, killed or wounded, killed and injured, dead and injured, morts et blessés, muertos y heridos, tote und verletzte, بين قتيل وجريح, قتلى وجرحى, قتيل وجريح, قتيلا وجريحا, убитых и раненых, погибших и раненых, убитыми и ранеными, զոհ և վիրավոր',
  ),
  'dead-or-missing': listed(
    'dead or missing, killed or missing, dead and missing, morts ou disparus, muertos o desaparecidos',
  ),
}
