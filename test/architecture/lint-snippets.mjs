import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/**
 * Lints `[{ file, code }]` from standard input as if each snippet were that file of the project, and writes for each the
 * list of what the project's own configuration says of it. Rules that need types are off: the files do not exist. (A
 * process of its own, because Jest cannot load ESLint's configuration, an ES module.)
 */
const eslint = new ESLint({
  overrideConfig: [{ ...tseslint.configs.disableTypeChecked, languageOptions: { parserOptions: { project: null } } }],
});

const snippets = JSON.parse(await text(process.stdin));
const results = await Promise.all(
  snippets.map(async ({ file, code }) => {
    const [result] = await eslint.lintText(code, { filePath: file });
    return result.messages.map(({ message }) => message);
  }),
);
process.stdout.write(JSON.stringify(results));
