// Licences that a project under MIT may use without passing terms on to those who run it.

/** Permissive licences of programs, of fonts (OFL-1.1), and the public domain. */
export const ALLOWED = [
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Python-2.0'],
  ...['OFL-1.1', 'CC0-1.0', '0BSD'],
]

/**
 * Packages that may have one more licence (null: say none), whether also when they are shipped, and why.
 *
 * @typedef {{ title: string, packages: RegExp, licence: string | null, shipped: boolean, reason: string }} Exception
 * @type {readonly Exception[]}
 */
export const EXCEPTIONS = [
  {
    title: '@resvg/resvg-js',
    packages: /^@resvg\/resvg-js(-|$)/,
    licence: 'MPL-2.0',
    shipped: true,
    reason:
      'It draws the PNG files. MPL-2.0 asks only that changes to its own files stay open: it is used as it comes, in a file of its own.',
  },
  {
    title: 'lightningcss',
    packages: /^lightningcss(-|$)/,
    licence: 'MPL-2.0',
    shipped: true,
    reason: 'Tailwind compiles the style sheets with it during the build. It is used as it comes.',
  },
  {
    title: '@img/sharp, with libvips',
    packages: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    shipped: true,
    reason:
      'Next brings it as an optional package to shrink photographs. Bysource has none and switches that off (`images.unoptimized`), so it is never loaded.',
  },
  {
    title: 'caniuse-lite',
    packages: /^caniuse-lite$/,
    licence: 'CC-BY-4.0',
    shipped: true,
    reason:
      'It is data, the tables of which browser can do what. Next reads them during the build.',
  },
  {
    title: 'pako',
    packages: /^pako$/,
    licence: 'Zlib',
    shipped: true,
    reason:
      'The licence of zlib is as permissive as MIT; it asks that a changed version be called one.',
  },
  {
    title: 'duck',
    packages: /^duck$/,
    licence: 'BSD',
    shipped: true,
    reason:
      'mammoth reads Word documents with it. Its package says no more than BSD; its licence file is that of BSD-2-Clause.',
  },
  {
    title: 'axe-core',
    packages: /^axe-core$/,
    licence: 'MPL-2.0',
    shipped: false,
    reason: 'The tests look for faults of accessibility with it. Nothing of it is shipped.',
  },
  {
    title: '@csstools/color-helpers',
    packages: /^@csstools\/color-helpers$/,
    licence: 'MIT-0',
    shipped: false,
    reason: 'This is MIT without the duty to name it.',
  },
]
