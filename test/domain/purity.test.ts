import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { transformSync } from '@swc/core';
import { preProcessFile } from 'typescript';

const domain = resolve(__dirname, '../../src/domain');
const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Loads domain modules where neither packages nor anything of Node or a browser is to be had. */
function loadAlone(file: string, loaded = new Map<string, object>()): object {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const exports = {};
  loaded.set(file, exports);
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  const load = (specifier: string) => {
    if (!isOfDomain(file, specifier)) throw new Error(`${specifier} cannot be resolved from ${relative(domain, file)}`);
    return loadAlone(`${resolve(file, '..', specifier)}.ts`, loaded);
  };
  runInNewContext(code, { exports, require: load }, { filename: file });
  return exports;
}

const isOfDomain = (file: string, specifier: string) =>
  specifier.startsWith('.') && !relative(domain, resolve(file, '..', specifier)).startsWith('..');

describe('the domain', () => {
  it('has modules', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('imports nothing outside itself in %s, not even types', (name) => {
    const file = join(domain, name);
    const imports = preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName);
    expect(imports.filter((specifier) => !isOfDomain(file, specifier))).toEqual([]);
  });

  it.each(files)('loads %s with every package unresolvable', (name) => {
    expect(() => loadAlone(join(domain, name))).not.toThrow();
  });

  it.each(files)('asks neither clock nor chance nor the locale in %s', (name) => {
    const source = readFileSync(join(domain, name), 'utf8');
    expect(source).not.toMatch(/Date\.now|new Date\(\)|Math\.random|randomUUID|toLocale|Intl\./);
  });
});
