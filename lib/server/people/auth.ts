/**
 * better-auth on this store: passwords, sessions and one-time links are made and checked by it. It is loaded when
 * somebody signs in, never for a page that only reads. Who is signed in is looked up by `person.ts`.
 */
import 'server-only'
import { processWide } from '@/lib/process-wide'
import type { Store } from '@/lib/store/store'
import { clientOf } from '../http/client'
import { publicAddress } from '../snapshots/address'
import { COOKIE_PREFIX } from './cookie-names'
import { isSecure } from './cookies'
import { PASSWORD_LENGTH } from './password'
import { secretOf } from './secret'

export type Auth = Awaited<ReturnType<typeof makeAuth>>

const made = processWide<WeakMap<Store, Promise<Auth>>>('auth')

/** A week, in seconds: then everybody signs in again. */
const SESSION_SECONDS = 604_800

export function authOf(store: Store): Promise<Auth> {
  const known = (made.value ??= new WeakMap())
  const auth = known.get(store) ?? makeAuth(store)
  known.set(store, auth)
  auth.catch(() => known.delete(store))
  return auth
}

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' }

async function makeAuth(store: Store) {
  const [{ betterAuth }, { twoFactor }, secret] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    secretOf(store),
  ])
  return betterAuth({
    appName: 'Bysource',
    baseURL: publicAddress(),
    basePath: '/desk',
    secret,
    // The tables hold ISO texts and integers on PostgreSQL too. A second writer would wait for the first for ever.
    database: { db: store.writer, type: 'sqlite', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      modelName: 'auth_users',
      fields: { ...TIMES, emailVerified: 'email_verified' },
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: {
          type: 'string',
          required: false,
          input: false,
          fieldName: 'disabled_at',
        },
      },
    },
    session: {
      modelName: 'auth_sessions',
      fields: {
        ...TIMES,
        expiresAt: 'expires_at',
        userId: 'user_id',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: SESSION_SECONDS,
    },
    account: {
      modelName: 'auth_accounts',
      fields: {
        ...TIMES,
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: {
      modelName: 'auth_verifications',
      fields: { ...TIMES, expiresAt: 'expires_at' },
      storeIdentifier: 'hashed',
    },
    databaseHooks: {
      session: {
        create: {
          // Without a session there is no cookie: to who tries, a disabled user is a wrong password.
          before: async (session, context) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId)
            const mayEnter = user != null && 'disabledAt' in user && user.disabledAt === null
            if (!mayEnter) return false
            const headers = context?.headers ?? new Headers()
            return {
              data: {
                ...session,
                ipAddress: clientOf(headers),
                userAgent: (headers.get('User-Agent') ?? '').slice(0, 200),
              },
            }
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Bysource',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'auth_two_factors',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: isSecure(),
      // Our own migrations make the tables, and a test compares them.
      database: { validateSchema: false },
    },
    // Tries are counted by `tries.ts`, for each account and client together.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}
