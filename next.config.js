/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
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
        ],
      },
    ]
  },
}

export default config
