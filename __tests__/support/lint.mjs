// Lints texts as if they were files: [{ path, code }] on standard input, [[ruleId]] on standard output.
// A program of its own, since ESLint loads its configuration as a module, which Jest cannot.
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'

const eslint = new ESLint({
  // Texts that are no files have no types to look at.
  overrideConfig: [
    {
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false } },
    },
  ],
})

const answers = []
for (const { path, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path })
  answers.push(result.messages.map(({ ruleId, message }) => ruleId ?? message))
}
console.log(JSON.stringify(answers))
