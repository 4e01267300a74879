/** Sentences written to mislead the reader; the rows are those of `sentences.ts`. */
export const MISLEADING = `
# Forces, names and events that carry numbers.
The 5,000-strong brigade lost its commander, who was killed on Monday. =>
The 9/11 attacks killed 2,977 people. => -: 2977 killed
Flight 182 crashed, killing all on board. =>
The group known as the 313 Brigade killed a judge. =>
Route 60 was closed after the killing. =>
Article 51 does not allow the killing of civilians, the minister said. =>
A UN report said 2,000 peacekeepers would replace those killed. =>
The 1994 genocide is remembered every April. =>
Level 3 evacuation orders were issued for 14 villages. =>
# Money, shares, rates, ages.
The families of the dead will each receive 50,000 rupees. =>
Violence has killed 3 per 100,000 inhabitants. =>
Three quarters of the victims were women. =>
The killing of 21-year-old John Roe sparked protests. =>
John Roe, 45, was killed with his son. =>
The driver, 52, was killed on the spot. =>
Nine people, not six, were injured, the surgeon said. => the surgeon: 9 injured
Some 12 people are killed on the roads every day. =>
The unemployment rate hit 30 per cent after the killings. =>
# Words of harm that harm nobody.
The jury heard 40 witnesses in the murder trial. =>
The minister killed off a plan for 300 homes. =>
The bill died with 48 votes against it. =>
The closure killed 200 jobs in the port. =>
The cut killed 14 road projects, the union said. =>
The dead heat left 2 runners in first place. =>
The army missed 12 of its targets. =>
# Others' numbers in one sentence.
The 40 passengers of the second bus were unhurt when the first bus crashed, killing 12. => -: 12 killed
Three gunmen attacked the hotel and 19 guests were killed, police said. => police: 19 killed
Police said five attackers, two of them women, killed 19 guests. => Police: 19 killed
Firefighters from 30 stations fought the blaze that killed 11. => -: 11 killed
The boat with 300 people aboard sank; 12 drowned. => -: 12 killed
Eight hours after the quake, 30 people were dead. => -: 30 killed
Ten minutes later the second bomb killed four. => -: 4 killed
Nearly 2 million people live in the city, where the quake killed 40. => -: 40 killed
A crowd of 10,000 mourned the 14 people killed on Friday. => -: 14 killed
A court jailed 12 officers over the deaths of 38 miners. => -: 12 detained police, 38 killed
Twelve countries condemned the killing of 38 miners. => -: 38 killed
Of 120 people on the ferry, 80 survived and 38 died. => -: 38 killed
# Survivors are nobody's figure: nothing befell them that is counted, unless somebody says that they were rescued.
Three survivors were found on Monday. =>
Twelve people survived the crash, the airline said. =>
The airline said 12 passengers had survived. =>
Divers found 12 survivors and 38 bodies, the navy said. => the navy: 38 killed
There were 12 survivors. =>
Twelve survivors were taken to hospital, and 38 people drowned. => -: 38 killed
Only 12 of the 50 people on board survived. =>
Twelve survivors were rescued by fishermen. => -: 12 rescued
Fishermen rescued 12 survivors. => -: 12 rescued
Twelve survivors were pulled alive from the rubble. => -: 12 rescued
Two survivors said 38 people had died. => Two survivors: 38 killed
The 12 survivors are being treated for injuries. => -: 12 injured
# Speech within speech, and speech that says nothing.
The president said the army told him 38 miners had died. => the army: 38 killed
A witness told Reuters that police had told him 38 people were dead. => police: 38 killed
"No one told us that 38 people had died," the minister said. => the minister: 38 killed
The spokesman refused to say whether 38 people had died. =>
Reports that 38 people were killed are false, the army said. =>
The minister denied reports that 38 people were killed. =>
The army neither confirmed nor denied that 38 people were killed. =>
Asked whether 38 people had died, the minister did not answer. =>
Had the dam burst, 38 people would have died. => -: 38 killed feared
The minister said the report that the army had killed 60 people was a lie. =>
Claims that 60 people were killed are baseless, the army said. =>
During a drill 400 people were evacuated and 38 declared dead. =>
The morgue has room for 200 dead. =>
If 38 people died, it would be the worst accident in a decade. => -: 38 killed feared
`
