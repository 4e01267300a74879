/**
 * The tables of who signs in. Their columns are those that better-auth expects, under this store's names; instants are
 * ISO text and truths are integers on both databases, as everywhere here.
 */

export interface UserTable {
  id: string
  /** Recorded with everything that the user writes. */
  name: string
  /** In lower case. */
  email: string
  email_verified: number
  image: string | null
  role: string
  /** 1 where signing in takes a one-time code too. */
  two_factor_enabled: number | null
  /** Null while the user may sign in. */
  disabled_at: string | null
  created_at: string
  updated_at: string
}

export interface SessionTable {
  id: string
  user_id: string
  token: string
  expires_at: string
  ip_address: string | null
  user_agent: string | null
  created_at: string
  updated_at: string
}

/** A way of signing in: here always a password, of which a salted digest is kept. */
export interface AccountTable {
  id: string
  user_id: string
  account_id: string
  provider_id: string
  access_token?: string | null
  refresh_token?: string | null
  id_token?: string | null
  access_token_expires_at?: string | null
  refresh_token_expires_at?: string | null
  scope?: string | null
  password: string | null
  created_at: string
  updated_at: string
}

/** What one-time codes are made of, sealed with the secret of the installation, and the recovery codes that are left. */
export interface TwoFactorTable {
  id: string
  user_id: string
  secret: string
  backup_codes: string
  /** 0 until a first code was right. */
  verified: number | null
  failed_verification_count: number | null
  locked_until: string | null
}

/** One-time links: the digest of the secret in a link, and the user whose password it sets. */
export interface VerificationTable {
  id: string
  identifier: string
  value: string
  expires_at: string
  created_at: string
  updated_at: string
}
