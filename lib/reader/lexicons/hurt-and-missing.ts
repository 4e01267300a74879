/** Words for people who were hurt or cannot be found, in the form that `harm.ts` explains: phrase | measure | role. */
export const HURT_AND_MISSING = `
  wounded | wounded | done
  war-wounded | wounded | done
  wounds | wounded | doing
  wounding | wounded | doing
  sustained wounds | wounded | state
  suffered wounds | wounded | state
  received wounds | wounded | state
  receiving wounds | wounded | state
  suffered gunshot wounds | wounded | state
  sustained gunshot wounds | wounded | state
  suffered bullet wounds | wounded | state
  sustained bullet wounds | wounded | state
  with gunshot wounds | wounded | state
  with bullet wounds | wounded | state
  with shrapnel wounds | wounded | state
  for gunshot wounds | wounded | state
  for bullet wounds | wounded | state
  for shrapnel wounds | wounded | state
  wounding of | wounded | of
  number of wounded | wounded | toll
  number of the wounded | wounded | toll
  number of people wounded | wounded | toll
  among the wounded | wounded | among
  among those wounded | wounded | among
  of the wounded | wounded | among
  of those wounded | wounded | among
  injured | injured | done
  hurt | injured | done
  maimed | injured | done
  injure | injured | doing
  injures | injured | doing
  injuring | injured | doing
  hurting | injured | doing
  maiming | injured | doing
  sustained injuries | injured | state
  suffered injuries | injured | state
  received injuries | injured | state
  receiving injuries | injured | state
  suffered minor injuries | injured | state
  suffered serious injuries | injured | state
  sustained minor injuries | injured | state
  sustained serious injuries | injured | state
  sustaining injuries | injured | state
  suffering injuries | injured | state
  with injuries | injured | state
  for injuries | injured | state
  for burns | injured | state
  for smoke inhalation | injured | state
  with burns | injured | state
  treated for wounds | injured | state
  injuries | injured | count
  injury | injured | count
  injury of | injured | of
  injury to | injured | of
  injuries to | injured | of
  number of injured | injured | toll
  number of the injured | injured | toll
  number of injuries | injured | toll
  number of people injured | injured | toll
  number of those injured | injured | toll
  among the injured | injured | among
  among those injured | injured | among
  the injured include | injured | among
  the injured included | injured | among
  of the injured | injured | among
  of those injured | injured | among
  casualties | casualties | count
  casualty toll | casualties | toll
  number of casualties | casualties | toll
  killed or wounded | casualties | done
  killed and wounded | casualties | done
  killed and injured | casualties | done
  wounded and killed | casualties | done
  dead and wounded | casualties | state
  dead and injured | casualties | state
  killed or injured | casualties | done
  wounded or killed | casualties | done
  injured or killed | casualties | done
  killed or hurt | casualties | done
  killed and maimed | casualties | done
  killed or maimed | casualties | done
  dead or wounded | casualties | state
  dead or injured | casualties | state
  dead or missing | dead-or-missing | state
  killed or missing | dead-or-missing | state
  dead and missing | dead-or-missing | state
  missing or dead | dead-or-missing | state
  dead or trapped | dead-or-missing | state
  trapped or dead | dead-or-missing | state
  dead or captured | dead-or-missing | state
  missing | missing | state
  missing and presumed dead | missing | state
  missing and feared dead | missing | state
  missing and believed dead | missing | state
  missing , presumed dead | missing | state
  missing , feared dead | missing | state
  missing or presumed dead | missing | state
  went missing | missing | state
  gone missing | missing | state
  reported missing | missing | state
  unaccounted for | missing | state
  unaccounted | missing | state
  lost at sea | missing | state
  disappeared | missing | state
  vanished | missing | state
  disappearance of | missing | of
  number of missing | missing | toll
  number of the missing | missing | toll
  number of people missing | missing | toll
  number of those missing | missing | toll
  among the missing | missing | among
`
