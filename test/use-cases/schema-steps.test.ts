import { install, installUntil, schemaOf, stepsNoted } from '../forge/sql/schema-installation';
import type { SqlEngine } from '../site/forge/sql/engine';
import { openDatabase } from '../site/forge/sql/open-database';
import { isOnTidb, openTestDatabase } from '../support/test-database';

/** Each run asks twice before its first step: for the list of steps made, which it makes if there is none. */
const requestsBefore = 2;

const opened: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of opened.splice(0)) await close();
});

async function openNew(): Promise<SqlEngine> {
  const { choice, close } = await openTestDatabase({ isNew: true });
  const { engine } = await openDatabase(choice);
  opened.push(async () => {
    await engine.close();
    await close();
  });
  return engine;
}

/** A schema that was made without trouble. */
let whole: { engine: SqlEngine; steps: string[]; names: string[]; schema: unknown };
beforeAll(async () => {
  const engine = await openNew();
  const steps = await install(engine);
  whole = { engine, steps, names: await stepsNoted(engine), schema: await schemaOf(engine, isOnTidb) };
}, 120_000);

it('goes on wherever it was cut off', async () => {
  const { names, schema } = whole;
  const engine = await openNew();
  const cuts = [1, 2, 3, 4].flatMap((request) => [false, true].map((tookEffect) => ({ request, tookEffect })));
  const atStep = cuts.filter(({ request }) => request > requestsBefore);
  for (const cut of cuts.slice(0, -atStep.length)) expect(await installUntil(engine, cut)).toBe(true);
  for (const name of names) {
    for (const cut of atStep) expect(await installUntil(engine, cut)).toBe(true);
    expect((await stepsNoted(engine)).at(-1)).toBe(name);
  }
  expect(await install(engine)).toEqual([]);
  expect(await schemaOf(engine, isOnTidb)).toEqual(schema);
}, 120_000);

it('has steps that can be made twice', async () => {
  const { engine, steps, schema } = whole;
  for (const step of steps) expect(step).toMatch(/\bIF (NOT )?EXISTS\b/);
  for (const step of steps) await engine.executeDdl(step, []);
  expect(await schemaOf(engine, isOnTidb)).toEqual(schema);
}, 120_000);

it('is made once by two who come first at once', async () => {
  const { names, schema } = whole;
  const engine = await openNew();
  await Promise.all([install(engine), install(engine)]);
  expect((await stepsNoted(engine)).toSorted()).toEqual(names.toSorted());
  expect(await schemaOf(engine, isOnTidb)).toEqual(schema);
}, 120_000);
