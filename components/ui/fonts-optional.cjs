/**
 * For PostCSS: a font of ours that has not come by the first paint waits for the next page, so that no text is
 * set twice and nothing moves. Fontsource's own styles would swap it in whenever it comes. Letters that our three
 * languages do not use (a quotation in Russian, a sign) are the system's: a file for a few of them would
 * weigh as much as half the page, and its rules are a part of what the first paint waits for.
 */
const NOT_OURS = /-(?:cyrillic|greek|vietnamese|math|symbols)(?:-ext)?-/
/** For these there are lean files (fonts.css). */
const WHOLE = /source-(?:sans-3|serif-4)-latin-wght/

module.exports = () => ({
  postcssPlugin: 'fonts-optional',
  OnceExit(root) {
    root.walkAtRules('font-face', (rule) => {
      const isLeftOut = ({ prop, value }) =>
        prop === 'src' && (NOT_OURS.test(value) || WHOLE.test(value))
      if (rule.nodes.some(isLeftOut)) rule.remove()
    })
    root.walkDecls('font-display', (declaration) => {
      declaration.value = 'optional'
    })
  },
})
module.exports.postcss = true
