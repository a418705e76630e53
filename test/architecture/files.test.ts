import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const root = join(__dirname, '../..');
const product = ['src', 'static/src', 'static/substitutes'];

const files = product.flatMap((directory) =>
  readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(d|module))?\.(ts|tsx|css|json|svg)$/;
const saysNothing = /^(utils?|helpers?|common|types|misc|shared|.*-?(manager|service))\./;

describe('the files of the product', () => {
  it('are named in kebab-case', () => {
    expect(files.filter((file) => !kebabCase.test(basename(file)))).toEqual([]);
  });

  it('have names that say what is in them', () => {
    expect(files.filter((file) => saysNothing.test(basename(file)))).toEqual([]);
  });

  it('have at most 400 lines', () => {
    const lines = (file: string): number => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
    expect(files.filter((file) => lines(file) > 400)).toEqual([]);
  });
});
