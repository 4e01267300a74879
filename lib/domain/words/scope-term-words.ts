/** The words in sources that suggest each limit of a figure, in small letters, as data. */
import { listed } from './phrase'

export const SCOPE_TERM_WORDS = {
  confirmed: listed(
    `confirmed only, confirmed cases, cas confirmés, bestätigte fälle, casos confirmados, حالات مؤكدة`,
  ),
  presumed: listed(`
    presumed, probable, suspected, feared, believed dead, présumés, présumées, présumé, probables, suspects,
    mutmaßlich, mutmaßliche, vermutlich, presuntos, presuntas, sospechosos, يشتبه, مشتبه, محتملة, предположительно`),
  identified: listed(`
    identified, named, identified by name, identifiés, identifiées, identifié, identifiziert, identifizierte, identificados,
    identificadas, identificati, تم التعرف على هوية, تم التعرف على هويات, جرى التعرف على, опознано, опознаны, опознан`),
  recovered: listed(`
    bodies recovered, recovered, bodies found, corps retrouvés, corps repêchés, geborgen, cuerpos recuperados, cuerpos hallados,
    جثة انتشلت, انتشال, انتشلت, тел найдено, тел извлечено`),
  buried: listed(`
    buried, burials, inhumés, inhumées, enterrés, enterrées, beerdigt, bestattet, enterrados, enterradas, دفن, دفنوا, دفنت,
    похоронено, похоронены`),
  registered: listed(
    `registered, enregistrés, enregistrées, registriert, registrierte, registrados, registradas, مسجلين, مسجلون`,
  ),
  hospitalised: listed(`
    hospitalised, hospitalized, taken to hospital, in hospital, hospital care, hospital treatment, treated in hospital, treated at
    hospital, hospitalisés, hospitalisées, im krankenhaus, hospitalizados, hospitalizadas, في المستشفى, في المستشفيات,
    госпитализировано, госпитализированы`),
  critical: listed(`
    critical condition, critically, état critique, urgence absolue, lebensgefährlich, lebensgefahr, estado crítico, حالة حرجة,
    حالتهم حرجة, в критическом состоянии`),
  'attackers-excluded': listed(`
    victims only, excluding the attacker, excluding the attackers, excluding the gunman, excluding the gunmen, excluding the bomber,
    excluding the bombers, excluding the perpetrator, excluding the perpetrators, not including the attacker, not including the
    attackers, not including attackers, not including the gunman, not including the bomber, not including the perpetrator,
    not counting the attacker, not counting the attackers, not counting the gunman, not counting the bomber, without the attacker,
    without the attackers, without the gunman, without the bomber, without the perpetrator, sans l'assaillant, sans compter l'assaillant,
    sans compter les assaillants, sans l'auteur, sans compter l'auteur, hors assaillant, hors assaillants, ohne den täter, ohne die täter,
    ohne attentäter, ohne den attentäter, sin contar al atacante, sin contar al agresor, باستثناء المهاجم, باستثناء المهاجمين,
    دون احتساب المهاجم, не считая нападавшего`),
  direct: listed(`direct deaths, directly, décès directs, muertes directas, وفيات مباشرة`),
  indirect: listed(
    `indirect, indirectly, indirects, indirectes, indirekt, indirekte, indirectas, غير مباشرة`,
  ),
  excess: listed(
    `excess deaths, excess mortality, surmortalité, übersterblichkeit, exceso de mortalidad, الوفيات الزائدة, избыточная смертность`,
  ),
  primary: listed(`earthquake itself, by the quake itself`),
  secondary: listed(`aftershock, subsequent landslide`),
  hunger: listed(`
    starvation, malnutrition, hunger, famine, de faim, malnutrition, famine, hungertote, unterernährung, de hambre, desnutrición, الجوع,
    سوء التغذية, المجاعة, от голода`),
  disease: listed(
    `disease, cholera, epidemic, maladie, choléra, krankheit, enfermedad, cólera, الكوليرا, مرض`,
  ),
  cold: listed(
    `hypothermia, froze, frozen to death, hypothermie, de froid, erfroren, hipotermia, de frío, البرد, от холода`,
  ),
  drowning: listed(
    `drowned, drowning, noyés, noyées, ertrunken, ertranken, ahogados, ahogadas, غرقا, утонули, утонуло`,
  ),
  fire: listed(`burned, burnt, in the fire, brûlés, brûlées, verbrannt, quemados, quemadas, حرقا`),
  explosives: listed(
    `explosive weapons, explosives, engins explosifs, armes explosives, sprengkörper, متفجرات`,
  ),
  mines: listed(`landmine, landmines, mines, unexploded, minas, minen, ألغام, لغم, на минах`),
  'air-strikes': listed(`
    air strike, air strikes, airstrike, airstrikes, frappe aérienne, frappes aériennes, luftangriff, luftangriffe, luftangriffen,
    ataque aéreo, ataques aéreos, غارة جوية, غارات جوية, авиаудар, авиаударов`),
  shelling: listed(
    `shelling, artillery, bombardements d'artillerie, tirs d'artillerie, artilleriebeschuss, artillería, قصف مدفعي, обстрел, обстрелов`,
  ),
  shooting: listed(
    `gunfire, shot, gunshot, par balles, par balle, erschossen, a tiros, a balazos, إطلاق نار, بالرصاص, застрелены`,
  ),
  crush: listed(`stampede, crush, crushed, bousculade, massenpanik, estampida, تدافع, в давке`),
  execution: listed(
    `executed, summarily executed, execution, exécutés, exécutées, hingerichtet, ejecutados, ejecutadas, أعدموا, إعدام, казнены`,
  ),
  residents: listed(`residents, locals, residentes`),
  foreigners: listed(`
    foreigners, foreign nationals, foreign citizens, étrangers, étrangères, ressortissants étrangers, ausländer, extranjeros,
    extranjeras, أجانب, иностранцы, иностранных граждан`),
  'by-report-date': listed(`by date of report, by report date`),
  'by-death-date': listed(`by date of death, by death date`),
  'sex-unknown': listed(`
    sex is not known, sex not known, sex unknown, sex is unknown, sex is not yet known, sex not yet known, unknown sex, unspecified sex,
    sexe inconnu, de sexe inconnu, sexe n'est pas connu, geschlecht unbekannt, sexo desconocido, مجهولي الجنس, غير محدد الجنس`),
  'age-unknown': listed(`
    age is not known, age not known, age unknown, age is unknown, age not yet known, unknown age, unspecified age, âge inconnu,
    d'âge inconnu, alter unbekannt, edad desconocida, مجهولي العمر, غير محدد العمر`),
} as const

/** Words for the same people that limit a figure only beside others: "confirmed" of "confirmed and probable". */
export const WORDS_BESIDE: Readonly<
  Partial<Record<keyof typeof SCOPE_TERM_WORDS, readonly string[]>>
> = {
  confirmed: listed(
    `confirmed, confirmés, confirmées, bestätigt, bestätigte, confirmados, confirmadas, مؤكدة, подтверждено`,
  ),
  identified: listed(`unidentified, not identified, non identifiés, unbekannte, مجهولي الهوية`),
  direct: listed(`direct, directs, directes, direkt, direkte, directas, مباشرة`),
}
