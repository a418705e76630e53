import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../manifest';

type Texts = Record<string, unknown>;

/** The app's texts by locale, as Forge lays them beside each resource and into the titles of its modules. */
export class Translated {
  private readonly textsByLocale: ReadonlyMap<string, Texts>;

  constructor(private readonly manifest: Manifest) {
    const { translations, root } = manifest;
    const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Texts;
    this.textsByLocale = new Map((translations?.resources ?? []).map(({ key, path }) => [key, read(path)]));
  }

  /** A file of the `__LOCALES__` folder, which `@forge/bridge` reads relative to the page. */
  file(name: string): unknown {
    const { translations } = this.manifest;
    if (name !== 'i18n-info.json') return this.textsByLocale.get(name.replace(/\.json$/, ''));
    return translations && { config: { locales: [...this.textsByLocale.keys()], fallback: translations.fallback } };
  }

  /** `value` with every `{i18n: key}` inside it replaced by the text, in the first language that the app speaks. */
  apply(value: unknown, languages: readonly string[]): unknown {
    if (Array.isArray(value)) return value.map((item) => this.apply(item, languages));
    if (typeof value !== 'object' || value === null) return value;
    const key = (value as { i18n?: unknown }).i18n;
    if (typeof key === 'string') return this.text(key, languages);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.apply(part, languages)]));
  }

  private text(key: string, languages: readonly string[]): string {
    const fallback = this.manifest.translations?.fallback.default ?? '';
    const spoken = languages.map((language) =>
      [...this.textsByLocale.keys()].find((locale) => locale.startsWith(language)),
    );
    const found = [...spoken, fallback].map((locale) => lookUp(this.textsByLocale.get(locale ?? ''), key));
    return found.find((text) => text !== undefined) ?? key;
  }
}

/** A text by its key, whether the file nests it or has the dots in its names. */
function lookUp(texts: Texts | undefined, key: string): string | undefined {
  const nested = key.split('.').reduce<unknown>((part, name) => (part as Texts | undefined)?.[name], texts);
  const text = texts?.[key] ?? nested;
  return typeof text === 'string' ? text : undefined;
}
