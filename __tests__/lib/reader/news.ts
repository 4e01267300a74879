/** Ways of telling figures that news of many outlets has in common; the rows are those of `sentences.ts`. */
export const NEWS = `
# A toll beside another measure keeps its own number.
The death toll has climbed to 21 and 40 others were wounded, a local official told reporters. => a local official: 21 killed, 40 wounded
The governor put the death toll at nine villagers and 33 others injured. => The governor: 9 killed, 33 injured
The toll has gone up to more than 3,100 people, with thousands more injured. => -: >3100 killed, thousands injured
A doctor confirmed that the death toll for Sunday was 12, and that at least 60 people had been hurt. => A doctor: 12 killed, 60+ injured
One more villager died overnight, taking the overall toll this month to seven. => -: 1 killed, 7 killed
The death toll remains at only 11, the mayor said. => the mayor: 11 killed
The known toll of the sinking climbed past 90 on Friday. => -: >90 killed
That brings the total number of sailors killed in the strait to 44 since June. => -: 44 killed combatants
The number of Kenyans killed in the crush has risen to 18, the embassy said. => the embassy: 18 killed
The total number of police deaths since the start of the unrest has reached 26. => -: 26 killed police
Rose to 17 the number of miners who were killed, the union said. => the union: 17 killed
# Numbers that no harm befell.
On the nearby five islands, 30 people have been killed. => -: 30 killed
In the other six tehsils, 14 people were injured. => -: 14 injured
One activist in the town said people had been fleeing for days. =>
Some 9,000 of these people have received blankets. =>
None of the victims has been named. =>
The group kidnapped 90 people, 40 of whom the army says are still in the forest. => -: 90 abducted
The commander ordered the release of 12 hostages. => -: 12 released hostages
# Numbers as they are said elsewhere.
Over a lakh people were shifted to safer places, the collector said. => the collector: >100000 evacuated
No police officers were injured, the sheriff said. => the sheriff: 0 injured police
One death was confirmed in the valley. => -: 1 killed
# What stands between people and harm.
Eleven villagers, among them three little girls and a boy aged two, died when the roof fell in. => -: 11 killed, 3 killed girls part
Dozens of miners sheltering in a chapel were feared dead. => -: dozens killed feared
Five people were wounded or killed at the gate. => -: 5 casualties
Eighteen people are missing and presumed dead, the navy said. => the navy: 18 missing
Another 60 have received wounds in the shelling. => -: 60 wounded
The eight people killed included three children, the sheriff said. => the sheriff: 8 killed, 3 killed children part
The rebels are accused of killing 14 peacekeepers last winter. => -: 14 killed peacekeepers
The militia was blamed for massacres of several hundred civilians. => -: several killed civilians
The gang seized 60 schoolgirls from a hostel. => -: 60 abducted girls
None of the victims has been identified. =>
The attack killed 30 people. None of the victims has been identified. => -: 30 killed
Gunmen kidnapped 80 girls, around 30 of whom have never been found. => -: 80 abducted girls
The Bureau of Risk Reduction said 12 people had died. => The Bureau of Risk Reduction: 12 killed
# A number with a point ends no sentence.
The worst since a magnitude-7.1 quake shook the hills, killing about 900 people and injuring many. => -: ~900 killed, many injured
A magnitude-7.1 quake killed 90 people, officials said. => officials: 90 killed
Coast guard Cmdr. John Roe said 14 sailors were missing. => Coast guard Cmdr. John Roe: 14 missing combatants
The governor said in a statement that one death was recorded in the valley. => The governor: 1 killed
The police seized 40 rifles and arrested dozens. => -: dozens detained
# Who said it, behind datelines, offices and other outlets.
MARAN, Norland – A Norland official says 12 people have died. => A Norland official: 12 killed
MARAN - A security source said nine people were killed. => A security source: 9 killed
The daily quoted officials as saying that 12 people had died. => officials: 12 killed
Twelve people have died, a news site quoted government spokesperson John Roe as saying. => government spokesperson John Roe: 12 killed
The minister was quoted as saying that 12 people had died. => The minister: 12 killed
Lowland prefecture registered the highest number of victims at 51, the daily quoted the authorities as saying. => the authorities: 51 killed
The health minister first said that few had died, but the toll later rose to more than 330, the relief agency reported. => the relief agency: >330 killed
The minister said 12 people had died, but four are still missing, according to the fire service. => The minister: 12 killed; the fire service: 4 missing
The storm that hit this quiet Upland County town has claimed the lives of at least nine people. => -: 9+ killed
Nine people died on the ridge, according to sources. => sources: 9 killed
“Nine villagers were killed and several are missing,” John Roe, the head of the chiefdom (Upper Norland, West), said. => John Roe: 9 killed, several missing
‘They are shelling us; there are 11 dead’, John Roe, wrote on Telegram. => John Roe: 11 killed
“The 17 deaths were due to falling trees,” J.R. Roe, the official in charge of relief in Norland said. => J.R. Roe, the official in charge of relief in Norland: 17 killed
Early reports say four people were killed, according to an officer who was there. => an officer: 4 killed
Rights groups accuse the army of killing 200 people. => Rights groups: 200 killed
Officials fear that 90 people have drowned. => Officials: 90 killed feared
The ministry raised the death toll to 48 on Monday. => The ministry: 48 killed
Witnesses spoke of at least 20 dead. => Witnesses: 20+ killed
# Deaths that rise to a number.
With deaths on the route this year approaching 1,500, the mission was enlarged. => -: ~<1500 killed
Arrests rose to 300 on Sunday, lawyers said. => lawyers: 300 detained
The death toll exceeds 300, the governor said. => the governor: >300 killed
Two deaths and one injury were recorded. => -: 2 killed, 1 injured
# What stands between, and what stands for itself.
The raids killed 19 people, including six children, outside the city of Maran, and another 23 people, among them 10 children, in the town of Tell. => -: 19 killed, 6 killed children part, 23 killed, 10 killed children part
The ministry published the names of 18 pilgrims who have so far been confirmed dead. => The ministry: 18 killed
More than 9,000 people, as per the last count, have been evacuated. => -: >9000 evacuated
The boat had about 140 people on board, meaning that 60 drowned, survivors said. => survivors: 60 killed
The army said 12,000 troops went on searching for the missing. =>
Twelve dead have been found in Upland province and three others in neighbouring Lowland, the agency said. => the agency: 12 killed, 3 killed
Three people were killed in the province of Maran and four on the southern island, the agency said. => the agency: 3 killed, 4 killed
The fire forced more than 50,000 evacuations. => -: >50000 evacuated
The government should investigate the killing of at least 18 people, the group said. => the group: 18+ killed
The Upland fires posted a death toll of more than 40. => -: >40 killed
“At least one soldier was among those killed,” the province's acting governor John Roe told reporters. => the province's acting governor John Roe: 1+ killed combatants
The army held the crossing. It said 20 soldiers had died. => The army: 20 killed combatants
Police said the roof fell in. The Lowland Rights Centre, a local group, gave the same figures. It said two civilians had died. => The Lowland Rights Centre, a local group: 2 killed civilians
The army confirmed four deaths, despite earlier reports suggesting five had died. => The army: 4 killed; reports: 5 killed
# Who fled, was held, was hurt.
The 15 heavily armed fighters fled to a forest. =>
The gang took 20 people hostage, police said. => police: 20 abducted
In a radio talk with the Red Cross, John Roe, the commander of the southern bloc said 70 soldiers had been killed. => John Roe, the commander of the southern bloc: 70 killed combatants
At least 57 people, including 22 women and 17 children, were killed. => -: 57+ killed, 22 killed women part, 17 killed children part
Officials were reporting that 19 people had died. => Officials: 19 killed
The raids killed 11 villagers, a spokeswoman for a group battling the junta told reporters. => a spokeswoman for a group battling the junta: 11 killed
Thirteen miners are either dead or trapped. => -: 13 dead-or-missing
A dozen others sustained various degrees of injuries. => -: 12 injured
Six passengers suffered burns, the airline said. => the airline: 6 injured
Six had minor injuries but one was seriously hurt, the agency said. => the agency: 6 injured, 1 injured
Four children were among the eight injured. => -: 4 injured children, 8 injured
The Lowland Doctors' Network, a group of medics tracking the war, says at least 14 children died. => The Lowland Doctors' Network, a group of medics tracking the war: 14+ killed children
`
