/** The words by which sources say who the people were, in small letters, as data. */
import { listed } from '@/lib/domain/words/phrase'
import type { SingleCategory } from '@/lib/domain/vocabulary'

export const CATEGORY_WORDS: Partial<Readonly<Record<SingleCategory, readonly string[]>>> = {
  civilians: listed(`
    civilian, civilians, non-combatants, civil, civils, civile, civiles, zivilist, zivilisten, مدني, مدنيا, مدنيين, مدنيون, المدنيين,
    гражданских, мирных жителей, мирных граждан, гражданские, мирных жителя`),
  combatants: listed(`
    combatant, combatants, fighter, fighters, militant, militants, gunmen, insurgents, soldier, soldiers, troops, servicemen, servicewomen,
    military personnel, combattants, soldats, militaires, combatientes, soldados, militares, kämpfer, soldaten, مقاتل, مقاتلا, مقاتلين,
    مسلح, مسلحين, جندي, جنديا, جنود, военных, военнослужащих, солдат, боевиков`),
  'security-forces': listed(
    'security forces, security personnel, members of the security forces, forces de sécurité, fuerzas de seguridad, sicherheitskräfte, قوات الأمن, رجال الأمن, силовиков',
  ),
  police: listed(
    'police, policeman, policemen, police officer, police officers, policiers, policías, polizisten, شرطي, شرطيا, شرطيين, رجال الشرطة, полицейских, полицейские',
  ),
  peacekeepers: listed(
    'peacekeeper, peacekeepers, casques bleus, cascos azules, blauhelme, قوات حفظ السلام, миротворцев',
  ),
  medics: listed(
    'medic, medics, doctor, doctors, nurse, nurses, paramedic, paramedics, health workers, medical staff, soignants, médecins, médicos, ärzte, مسعف, مسعفين, أطباء, медиков, врачей',
  ),
  rescuers: listed(
    'rescuer, rescuers, rescue workers, firefighter, firefighters, secouristes, pompiers, rescatistas, bomberos, rettungskräfte, feuerwehrleute, رجال الإنقاذ, спасателей',
  ),
  journalists: listed(
    'journalist, journalists, reporter, reporters, media workers, journalistes, periodistas, journalisten, صحفي, صحفيا, صحفيين, журналистов, журналиста',
  ),
  'aid-workers': listed(
    'aid worker, aid workers, humanitarian workers, humanitaires, trabajadores humanitarios, عمال الإغاثة',
  ),
  'prisoners-of-war': listed(
    'prisoner of war, prisoners of war, prisonniers de guerre, prisioneros de guerra, kriegsgefangene, أسرى الحرب, военнопленных',
  ),
  prisoners: listed('prisoner, prisoners, inmates, détenus, presos, häftlinge, سجناء, заключенных'),
  hostages: listed('hostage, hostages, otage, otages, rehenes, geiseln, رهينة, رهائن, заложников'),
  refugees: listed(
    'refugee, refugees, réfugiés, réfugiées, refugiados, flüchtlinge, لاجئ, لاجئا, لاجئين, беженцев',
  ),
  'asylum-seekers': listed(
    "asylum seekers, asylum-seekers, demandeurs d'asile, solicitantes de asilo, asylbewerber, طالبي اللجوء",
  ),
  migrants: listed('migrant, migrants, migrantes, migranten, مهاجر, مهاجرا, مهاجرين, мигрантов'),
  women: listed(
    'woman, women, femme, femmes, mujer, mujeres, frau, frauen, امرأة, نساء, женщин, женщины, женщина',
  ),
  men: listed('man, men, homme, hommes, hombre, hombres, männer, رجل, رجلا, رجال, мужчин, мужчины'),
  girls: listed(
    'girl, girls, fille, filles, fillettes, niña, niñas, mädchen, فتاة, فتيات, девочек, девочки',
  ),
  boys: listed(
    'boy, boys, garçon, garçons, chico, chicos, jungen, صبي, فتيان, мальчиков, мальчика',
  ),
  children: listed(
    'child, children, minors, enfant, enfants, mineurs, niño, niños, menores, kind, kinder, طفل, طفلا, أطفال, детей, ребенок, дети, ребенка',
  ),
  adults: listed('adult, adults, adultes, adultos, erwachsene, بالغين, взрослых'),
  'older-people': listed(
    'elderly, elderly people, older people, personnes âgées, ancianos, مسنين, مسن, пожилых',
  ),
}
