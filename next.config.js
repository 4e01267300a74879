/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Only what ships: the types of the tests are the business of `npm run check`.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  // Drivers with native parts, and the query builder on them: loaded by Node, never bundled.
  serverExternalPackages: [
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-csl',
    '@citation-js/plugin-ris',
    '@resvg/resvg-js',
    'kysely',
    'libsql',
    'pg',
  ],
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
