/** Words for people who were moved, held or helped, in the form that `harm.ts` explains: phrase | measure | role. */
export const HELD_AND_MOVED = `
  evacuated | evacuated | done
  moved to safety | evacuated | done
  taken to safety | evacuated | done
  moved to safer places | evacuated | done
  moved to safer areas | evacuated | done
  shifted to safer places | evacuated | done
  shifted to safer areas | evacuated | done
  shifted to safety | evacuated | done
  shifted to relief camps | evacuated | done
  moved to relief camps | evacuated | done
  moved to shelters | evacuated | done
  taken to shelters | evacuated | done
  airlifted to safety | evacuated | done
  relocated | evacuated | done
  evacuating | evacuated | doing
  evacuate | evacuated | doing
  evacuees | evacuated | count
  evacuations | evacuated | count
  evacuation of | evacuated | of
  evacuations of | evacuated | of
  relocation of | evacuated | of
  number of evacuees | evacuated | toll
  number of people evacuated | evacuated | toll
  displaced | displaced | done
  uprooted | displaced | done
  driven from their homes | displaced | done
  forced from their homes | displaced | done
  forced out of their homes | displaced | done
  forced to flee | displaced | done
  forced to leave | displaced | done
  forced to abandon | displaced | done
  driven out | displaced | done
  from their homes | displaced | state
  out of their homes | displaced | state
  off their land | displaced | state
  internally displaced | displaced | state
  displacing | displaced | doing
  displaces | displaced | doing
  displace | displaced | doing
  uprooting | displaced | doing
  fled | displaced | state
  flee | displaced | state
  fleeing | displaced | state
  left their homes | displaced | state
  leave their homes | displaced | state
  leaving their homes | displaced | state
  left their villages | displaced | state
  leave their villages | displaced | state
  leaving their villages | displaced | state
  left their houses | displaced | state
  leave their houses | displaced | state
  abandoned their homes | displaced | state
  abandon their homes | displaced | state
  sought refuge | displaced | state
  taken refuge | displaced | state
  took refuge | displaced | state
  taking refuge | displaced | state
  sought shelter | displaced | state
  taking shelter | displaced | state
  taken shelter | displaced | state
  in displacement | displaced | state
  in evacuation centers | displaced | state
  in evacuation centres | displaced | state
  in shelters | displaced | state
  in makeshift camps | displaced | state
  in relief camps | displaced | state
  in displacement camps | displaced | state
  in makeshift shelters | displaced | state
  in relief centres | displaced | state
  in relief centers | displaced | state
  in evacuation shelters | displaced | state
  in temporary shelters | displaced | state
  in emergency shelters | displaced | state
  sheltering | displaced | state
  idps | displaced | count
  displacements | displaced | count
  new displacements | displaced | count
  internal displacements | displaced | count
  displacement of | displaced | of
  displacements of | displaced | of
  exodus of | displaced | of
  number of displaced | displaced | toll
  number of displaced people | displaced | toll
  number of people displaced | displaced | toll
  number of idps | displaced | toll
  number of internally displaced people | displaced | toll
  among the displaced | displaced | among
  of the displaced | displaced | among
  detained | detained | done
  arrested | detained | done
  rearrested | detained | done
  captured | detained | done
  apprehended | detained | done
  rounded up | detained | done
  imprisoned | detained | done
  jailed | detained | done
  taken into custody | detained | done
  taken prisoner | detained | done
  taken captive | detained | done
  held in custody | detained | done
  placed under arrest | detained | done
  behind bars | detained | state
  in custody | detained | state
  in detention | detained | state
  under arrest | detained | state
  detaining | detained | doing
  detain | detained | doing
  detains | detained | doing
  arresting | detained | doing
  arrest | detained | doing
  capturing | detained | doing
  capture | detained | doing
  detainees | detained | count
  arrests | detained | count
  abductions | abducted | count
  kidnappings | abducted | count
  detention of | detained | of
  detentions of | detained | of
  arrest of | detained | of
  arrests of | detained | of
  capture of | detained | of
  number of arrests | detained | toll
  number of detainees | detained | toll
  number of people arrested | detained | toll
  number of people detained | detained | toll
  among those arrested | detained | among
  among those detained | detained | among
  among the detainees | detained | among
  of those arrested | detained | among
  of those detained | detained | among
  kidnapped | abducted | done
  abducted | abducted | done
  taken hostage | abducted | done
  held hostage | abducted | done
  held captive | abducted | done
  still held | abducted | done
  still being held | abducted | done
  in captivity | abducted | state
  seized as hostages | abducted | done
  kidnapping | abducted | doing
  seized | abducted | done
  seizing | abducted | doing
  spirited away | abducted | done
  abducting | abducted | doing
  hostages | abducted | count
  hostage | abducted | state
  captive | abducted | state
  kidnapping of | abducted | of
  abduction of | abducted | of
  abductions of | abducted | of
  among those kidnapped | abducted | among
  among those abducted | abducted | among
  rescued | rescued | done
  pulled alive | rescued | done
  pulled out alive | rescued | done
  pulled to safety | rescued | done
  brought to safety | rescued | done
  brought out alive | rescued | done
  saved | rescued | done
  rescuing | rescued | doing
  saving | rescued | doing
  rescue of | rescued | of
  homeless | homeless | state
  made homeless | homeless | done
  left homeless | homeless | done
  affected | affected | done
  affecting | affected | doing
  affects | affected | doing
  affect | affected | doing
  in need of | in-need | state
  in need | in-need | state
  need humanitarian | in-need | state
  need assistance | in-need | state
  need help | in-need | state
  released | released | done
  freed | released | done
  set free | released | done
  releasing | released | doing
  freeing | released | doing
  release of | released | of
  returned | returned | state
  returning | returned | state
  surrendered | released | state
  infected | ill | done
  sick | ill | state
  ill | ill | state
  sickened | ill | done
`

/** Deeds that are done to things as often as to people: without a noun for people they tell of none. */
export const DONE_TO_THINGS = new Set(['seized', 'seizing'])
