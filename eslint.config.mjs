import next from 'eslint-config-next/core-web-vitals'
import tseslint from 'typescript-eslint'
import { circles } from './eslint.circles.mjs'
import { rooms, WRITTEN_OUT } from './eslint.rooms.mjs'

const config = [
  {
    ignores: [
      '.next/**',
      '.bysource/**',
      '.reports/**',
      'coverage/**',
      'next-env.d.ts',
      'public/**',
    ],
  },
  ...next,
  ...tseslint.configs.recommended,
  {
    name: 'typescript',
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    name: 'everywhere',
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...WRITTEN_OUT],
    },
  },
  ...rooms,
  ...circles,
]

export default config
