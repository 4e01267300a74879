import { fileURLToPath } from 'node:url'

/** By its whole path: the bundler looks for a plugin of ours from a folder of its own. */
const fontsOptional = fileURLToPath(new URL('components/ui/fonts-optional.cjs', import.meta.url))

const config = { plugins: { '@tailwindcss/postcss': {}, [fontsOptional]: {} } }

export default config
