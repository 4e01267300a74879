/**
 * Sentences with what the reader has to make of them, a row each: `sentence => claimant: figures; claimant: figures`.
 *
 * A figure is its number with its form, its measure, and what else is not plain: `27 killed`, `27+` at least, `>200`
 * more than, `<=9` at most, `<9` fewer than, `~<9` nearly, `~9` about, `3..4` a range, `dozens`, `0` none; then the
 * category where it is not all, `part`, `feared`. `-` is the article's own voice; nothing is no suggestion at all.
 */
export const SENTENCES = `
# Numbers and their forms.
A bomb killed 14 people in the old market, police said. => police: 14 killed
At least 14 people were killed in the old market, police said. => police: 14+ killed
More than 3,400 people have died, the health ministry said on Friday. => the health ministry: >3400 killed
Over 120 villagers were injured by the blast, a local official told reporters. => a local official: >120 injured
Up to 60 miners are missing, the company said. => the company: <=60 missing
As many as 45 people drowned when the ferry sank, the coast guard said. => the coast guard: <=45 killed
Fewer than 10 people were hurt, according to the fire brigade. => the fire brigade: <10 injured
Nearly 4,000 people have been killed, Libyan authorities said. => Libyan authorities: ~<4000 killed
Almost 93,000 residents have fled, the government said. => the government: ~<93000 displaced
About 7,000 people were evacuated from the valley, the governor said. => the governor: ~7000 evacuated
Some 1,200 people were displaced, the UN said. => the UN: ~1200 displaced
Between 30 and 40 soldiers were killed, the army said. => the army: 30..40 killed combatants
Thirty to forty people were killed, a witness said. => a witness: 30..40 killed
Dozens of people were wounded, medics said. => medics: dozens wounded
Tens of thousands of people have fled their homes since Monday. => -: tens of thousands displaced
Hundreds were arrested in the capital, activists said. => activists: hundreds detained
A dozen people were injured, the mayor said. => the mayor: 12 injured
Two dozen people were killed in the raid, residents said. => residents: 24 killed
Half a million people have been displaced by the fighting, the agency said. => the agency: 500000 displaced
1.5 million people have been displaced by the floods, the agency said. => the agency: 1500000 displaced
Nobody was hurt in the crash, the airline said. => the airline: 0 injured
No one was killed, the mayor said. => the mayor: 0 killed
There were no casualties, the ministry said. => the ministry: 0 casualties
No deaths were reported in the second quake, officials said. => officials: 0 killed
Twenty-seven people were killed and 105 injured, state television reported. => state television: 27 killed, 105 injured
The death toll stands at 2,975, the university said. => the university: 2975 killed
Several people were wounded, the army said. => the army: several wounded

# Where the harm stands.
The blast left 12 dead and 30 wounded. => -: 12 killed, 30 wounded
The storm has left at least 19 people dead and more than 50 missing, officials said. => officials: 19+ killed, >50 missing
An air strike killed six people and wounded 11 in the town of Maran, rescuers said. => rescuers: 6 killed, 11 wounded
Six people were killed and 11 others wounded when a shell hit a bakery. => -: 6 killed, 11 wounded
The quake killed more than 200 people, injured 1,500 and displaced 40,000. => -: >200 killed, 1500 injured, 40000 displaced
A suicide bomber killed at least 23 worshippers at a mosque on Friday. => -: 23+ killed
Gunmen shot dead nine labourers in the south-west, police said. => police: 9 killed
Nine labourers were shot dead by gunmen, police said. => police: 9 killed
The toll rose to 83 on Sunday, the disaster agency said. => the disaster agency: 83 killed
The death toll from the landslide has climbed to 83, the disaster agency said. => the disaster agency: 83 killed
The number of people killed in the floods rose to 83, from 71 a day earlier. => -: 83 killed
The number of injured had reached 412, the hospital said. => the hospital: 412 injured
Rescuers pulled 31 bodies from the river on Tuesday, bringing the death toll to 112. => -: 31 killed, 112 killed
The fire claimed 17 lives, the fire department said. => the fire department: 17 killed
The fire claimed the lives of 17 people, the fire department said. => the fire department: 17 killed
Seventeen people lost their lives in the fire. => -: 17 killed
Officials confirmed the deaths of 17 people in the fire. => Officials: 17 killed
There were 17 deaths and 44 injuries, the ministry said. => the ministry: 17 killed, 44 injured
The ministry reported 17 deaths. => The ministry: 17 killed
At least 60 fatalities have been recorded, the agency said. => the agency: 60+ killed
The sinking of the boat, which was carrying 80 people, left 15 missing, the navy said. => the navy: 15 missing
Fifteen passengers are still unaccounted for, the navy said. => the navy: 15 missing
Twelve children remained missing on Thursday, the school's principal said. => the school's principal: 12 missing children
Forty people went missing after the dam burst. => -: 40 missing
Police arrested 52 protesters on Saturday. => -: 52 detained
Fifty-two people were taken into custody, a police spokesman said. => a police spokesman: 52 detained
The militants abducted 35 women from the village, elders said. => elders: 35 abducted women
The flooding forced more than 30,000 people to flee. => -: >30000 displaced
The flooding has forced 30,000 people from their homes. => -: 30000 displaced
More than 30,000 people have been forced to leave their homes, the agency said. => the agency: >30000 displaced
The fighting has displaced 210,000 people, the UN refugee agency said. => the UN refugee agency: 210000 displaced
Authorities evacuated 5,000 people from low-lying areas. => -: 5000 evacuated
The number of internally displaced people stands at 4.6 million, the report said. => the report: 4600000 displaced
Eighteen bodies were recovered from the rubble, the fire chief said. => the fire chief: 18 killed
The bodies of 18 migrants were found in the desert, the Red Crescent said. => the Red Crescent: 18 killed migrants
Three people died in Kabul, nine in Herat and two in Ghazni, the ministry said. => the ministry: 3 killed, 9 killed, 2 killed
Two soldiers and a policeman were killed. => -: 2 killed combatants
The army killed 40 militants, its spokesman said. => its spokesman: 40 killed combatants
Forty militants have been killed, the army said. => the army: 40 killed combatants

# Parts.
Fifteen people, including four children, were killed. => -: 15 killed, 4 killed children part
The attack killed 15 people, four of them children. => -: 15 killed, 4 killed children part
The attack killed 15 people, including four children and two women. => -: 15 killed, 4 killed children part, 2 killed women part
At least 15 people, among them four children, died, the hospital said. => the hospital: 15+ killed, 4 killed children part
Fifteen people were killed, of whom four were children, the ministry said. => the ministry: 15 killed, 4 killed children part
Of the 15 people killed, four were children, the ministry said. => the ministry: 15 killed, 4 killed children part
Six women were among the dead, the police said. => the police: 6 killed women
Among the dead were six women, the police said. => the police: 6 killed women
The dead included six women and a child, the police said. => the police: 6 killed women

# Who said so.
According to the interior ministry, 22 people were killed. => the interior ministry: 22 killed
The interior ministry said that 22 people were killed. => The interior ministry: 22 killed
Interior Minister John Roe said 22 people were killed. => Interior Minister John Roe: 22 killed
"We have counted 22 dead," said John Roe, the interior minister. => John Roe: 22 killed
John Roe, the interior minister, said 22 people had died. => John Roe, the interior minister: 22 killed
The Northern Relief Network, which has volunteers in the area, said 22 people had died. => The Northern Relief Network: 22 killed
Reuters reported that the governor had said 22 people were killed. => the governor: 22 killed
A doctor at the main hospital told the BBC that 22 bodies had been brought in. => A doctor at the main hospital: 22 killed
Police said 22 people were killed, Reuters reported. => Police: 22 killed
The attack, police said, killed 22 people. => police: 22 killed
Rescue workers said on Tuesday 22 people were killed. => Rescue workers: 22 killed
State media said the army had killed 22 rebels. => State media: 22 killed combatants
The rebels claimed to have killed 22 soldiers. => The rebels: 22 killed combatants
The UN says more than 2.3 million people have fled. => The UN: >2300000 displaced
The toll was confirmed by the ministry, which said 22 people had died. => the ministry: 22 killed
Twenty-two people were killed. => -: 22 killed
Twenty-two people were reported killed. => -: 22 killed
Twenty-two people are known to have died. => -: 22 killed
The army said 12 soldiers were killed while rebels said they had lost 30 fighters. => The army: 12 killed combatants
Residents said 10 people were killed, but the army said five militants had died. => Residents: 10 killed; the army: 5 killed combatants
He said 22 people were injured. => He: 22 injured
The ministry's spokeswoman, Jane Doe, told a news conference that 22 people were injured. => The ministry's spokeswoman, Jane Doe: 22 injured

# Not said to have happened.
The death toll could rise to 500, the mayor said. => the mayor: <=500 killed feared
As many as 500 people are feared dead, the mayor said. => the mayor: <=500 killed feared
Dozens are feared to have drowned. => -: dozens killed feared
The minister warned that the dam could kill 5,000 people if it burst. => The minister: 5000 killed feared
The army plans to evacuate 20,000 people. => -: 20000 evacuated feared
Up to 20,000 people may have been displaced, the agency said. => the agency: <=20000 displaced feared
Twenty thousand people were told to leave their homes. => -: 20000 displaced feared

# What is no figure of people.
The 2,000-strong mission was evacuating civilians. =>
The earthquake destroyed 340 houses and killed dozens of cows. =>
The fighting displaced 320 families. =>
The two countries fought a war in 1994 that killed many. => -: many killed
About 34 per cent of those killed were women. =>
One in five of the dead was a child. =>
The magnitude 6.3 quake injured nobody, the mayor said. => the mayor: 0 injured
A 34-year-old man was killed. =>
The third victim died on Monday. =>
It was the 12th attack this year, and police killed the attacker. =>
Police seized 200 kg of explosives after the killings. =>
The army said it had killed the commander of the 3rd Brigade. =>
The storm killed 180,000 animals. =>
Rescuers searched 16 villages for the missing. =>
He was wounded 3 times in two wars. =>
The company paid $5 million to the injured. =>
The hospital has 40 beds for the wounded. =>
Some 5,000 troops were deployed after the killings. =>
`
