import english from '../../../locales/en-US.json';
import norwegian from '../../../locales/no-NO.json';

interface Texts {
  [key: string]: string | Texts;
}

const flat = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[prefix + key, text] as [string, string]] : flat(text, `${prefix}${key}.`),
  );
const placeholders = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test('every language has every text, with the same placeholders', () => {
  const other = new Map(flat(norwegian));
  expect([...other.keys()].sort()).toEqual(
    flat(english)
      .map(([key]) => key)
      .sort(),
  );
  for (const [key, text] of flat(english))
    expect([key, placeholders(other.get(key))]).toEqual([key, placeholders(text)]);
});
