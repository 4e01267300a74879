/** The parameter `stance`: how a claimant stands to the group that is counted. */
import { z } from 'zod'
import { STANCES } from '@/lib/domain/stance'

/** A stance as an address has it: `none` where the group is not said or is on no side. */
export const STANCE_PARAMETERS = [...STANCES, 'none'] as const
export const stance = z.enum(STANCE_PARAMETERS)
