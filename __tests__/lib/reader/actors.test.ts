/** Claimants as articles write them, and the actors of the record that they may be. */
import { actorsFor, namedActors } from '@/lib/reader/actors'

const ACTORS = namedActors([
  {
    id: 'ocha',
    name: 'United Nations Office for the Coordination of Humanitarian Affairs',
    shortName: 'OCHA',
  },
  { id: 'health-gaza', name: 'Ministry of Health, Gaza', shortName: 'Gaza health ministry' },
  {
    id: 'health-armenia',
    name: 'Ministry of Health of Armenia',
    shortName: null,
    aliases: ['Ministère de la Santé d’Arménie'],
  },
  { id: 'sohr', name: 'Syrian Observatory for Human Rights', shortName: 'SOHR' },
  { id: 'police', name: 'National Police', shortName: null },
  {
    id: 'msf',
    name: 'Médecins Sans Frontières',
    shortName: 'MSF',
    aliases: ['Doctors Without Borders'],
  },
])

it.each<[string, readonly (readonly [string, string])[]]>([
  ['the Syrian Observatory for Human Rights', [['sohr', 'same-name']]],
  ['the UK-based Syrian Observatory for Human Rights', [['sohr', 'name-within']]],
  ['The Syrian Observatory', [['sohr', 'part-of-name']]],
  ['the United Nations humanitarian office (OCHA)', [['ocha', 'abbreviation']]],
  ['OCHA', [['ocha', 'same-name']]],
  ['Doctors Without Borders', [['msf', 'same-name']]],
  ['MEDECINS SANS FRONTIERES', [['msf', 'same-name']]],
  ['The health ministry in Gaza', [['health-gaza', 'same-words']]],
  ['Armenia’s Ministry of Health', [['health-armenia', 'same-words']]],
  ['the health ministry', []],
  ['police', []],
  ['a local official', []],
  ['', []],
])('%s', (claimant, wanted) => {
  expect(actorsFor(claimant, ACTORS).map(({ actor, reason }) => [actor, reason])).toEqual(wanted)
})
