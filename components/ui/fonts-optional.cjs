/**
 * For PostCSS: a font of ours that has not come by the first paint waits for the next page, so that no text is
 * set twice and nothing moves. Fontsource's own styles would swap it in whenever it comes.
 */
module.exports = () => ({
  postcssPlugin: 'fonts-optional',
  OnceExit(root) {
    root.walkDecls('font-display', (declaration) => {
      declaration.value = 'optional'
    })
  },
})
module.exports.postcss = true
