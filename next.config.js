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
  // No page uses the optimiser: it would keep copies of pictures that were erased, and give them to whoever asks.
  images: { unoptimized: true },
  // Only what ships: the types of the tests are the business of `npm run check`.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  // There are no photographs: nothing is shrunk, and the address that would do it answers 404.
  images: { unoptimized: true },
  // Drivers with native parts, and the query builder on them: loaded by Node, never bundled.
  serverExternalPackages: [
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-ris',
    '@resvg/resvg-js',
    'kysely',
    'libsql',
    'pg',
  ],
  // What Recharts imports and our charts never call: docs/decisions/0019.
  turbopack: {
    resolveAlias: {
      'decimal.js-light': './components/charts/left-out/decimal.ts',
      eventemitter3: './components/charts/left-out/eventemitter3.ts',
      // React has it since version 18; the shim is for older ones.
      'use-sync-external-store/shim': 'react',
      'use-sync-external-store/shim/index.js': 'react',
      'victory-vendor/d3-scale': './components/charts/left-out/d3-scale.ts',
      'victory-vendor/d3-shape': './components/charts/left-out/d3-shape.ts',
    },
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
