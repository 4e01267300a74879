import { makeWebFontsIfNeeded } from './scripts/web-fonts.mjs'

// Before anything is bundled, by `next dev` and a bare `next build` too.
await makeWebFontsIfNeeded()

/**
 * What browsers may offer to a page and none of ours uses; who frames a snapshot cannot lend it any either. Only names
 * that Chromium knows on every system: it complains of others on every page.
 */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
]

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Only what ships: the types of the tests are the business of `npm run check`.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  // No page has photographs: the optimiser would keep copies of pictures that were erased, and give them away.
  images: { unoptimized: true },
  // Drivers with native parts, and the query builder on them: loaded by Node, never bundled.
  serverExternalPackages: [
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-ris',
    '@resvg/resvg-js',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    'better-auth',
    'kysely',
    'libsql',
    'pg',
    'undici',
    // The model is five megabytes, read when the first article is.
    'wink-eng-lite-web-model',
    'wink-nlp',
  ],
  experimental: {
    // A page of the desk answers 403 to who may not see it.
    authInterrupts: true,
  },
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
          { key: 'Permissions-Policy', value: UNUSED.map((name) => `${name}=()`).join(', ') },
        ],
      },
    ]
  },
}

export default config
