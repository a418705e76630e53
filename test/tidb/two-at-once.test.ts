import { effects, type Stored, type Writing } from '../../src/contract/effects';
import { openTestDatabase } from '../support/test-database';
import type { Company } from '../support/company';
import { Arena, nextId, type Act } from '../at-once/arena';
import { backgroundHappenings } from '../at-once/background';
import { operationHappenings, usualTarget, type Happening, type Turn } from '../at-once/happenings';
import type { Scene } from '../at-once/scene';
import type { Dump } from '../at-once/stored-state';

jest.mock('../../src/forge/clock', () => ({
  ...jest.requireActual<object>('../../src/forge/clock'),
  newId: () => nextId(),
}));

type Named = Happening & Writing & { name: string };

const everything = (events: Parameters<(typeof backgroundHappenings)['childDone']>[0]): Named[] => [
  ...Object.entries(operationHappenings).map(([name, happening]) => ({
    ...{ name, ...happening },
    ...(effects[name as keyof typeof operationHappenings] as Writing),
  })),
  ...Object.entries(backgroundHappenings).map(([name, of]) => ({ name, ...of(events) })),
];

const meet = (one: { hangsOn: readonly Stored[] }, other: { unsettles: readonly Stored[] }) =>
  one.hangsOn.some((stored) => other.unsettles.includes(stored));

/** What nobody else waits for: it is worked out again from the rest. */
const derived =
  /^(activity|recompute_mark|goal_progress|progress_history|team_standing|team_focus|gap|gap_tally|mirror_run|work_\w+)$/;

describe('two at once', () => {
  it('all', async () => {
    const t0 = performance.now();
    const alone = await Arena.open({ choice: 'memory', close: () => Promise.resolve() });
    console.log('sqlite arena', performance.now() - t0);
    const shared = await Arena.open(await openTestDatabase());
    console.log('tidb arena', performance.now() - t0);
    const list = everything(alone.events);
    const only = process.env.PAIRS;
    let runs = 0;
    const failures: string[] = [];
    const replies: Record<string, unknown> = {};
    const actOf =
      (happening: Named, beside: Named, turn: Turn): Act =>
      async (company: Company, scene: Scene) => {
        const at = { ...usualTarget(scene), ...beside.at?.(scene), ...(happening === beside ? {} : {}) };
        const own =
          happening.unsettles.length > 0 && happening !== beside
            ? at
            : { ...usualTarget(scene), ...happening.at?.(scene) };
        return happening.run(company, scene, own, turn);
      };
    for (const a of list) {
      for (const b of list) {
        if (a !== b && !meet(a, b)) continue;
        if (only && !`${a.name}×${b.name}`.match(only)) continue;
        const turns: Turn[] = a === b ? ['again', 'after'] : ['first'];
        for (const turn of turns) {
          const actA: Act = (company, scene) =>
            a.run(company, scene, { ...usualTarget(scene), ...a.at?.(scene) }, 'first');
          const actB: Act =
            a === b
              ? (company, scene) => b.run(company, scene, { ...usualTarget(scene), ...b.at?.(scene) }, turn)
              : actOf(b, a, turn);
          const t1 = performance.now();
          const expected: Dump[] = [];
          const expect2 = async (settleBetween: boolean) => {
            expected.push(await alone.inTurn(['one', actA], ['other', actB], { settleBetween }));
            expected.push(await alone.inTurn(['other', actB], ['one', actA], { settleBetween }));
          };
          await expect2(false);
          const t2 = performance.now();
          for (const [held, over, heldActor, overActor] of [
            [actA, actB, 'one', 'other'],
            [actB, actA, 'other', 'one'],
          ] as const) {
            const writes = await alone.writesOf(held);
            for (const [at, table] of writes.entries()) {
              if (derived.test(table)) continue;
              runs += 1;
              const end = await shared.atOnce([heldActor, held], at, [overActor, over]);
              const fits = () => expected.some((each) => JSON.stringify(each) === JSON.stringify(end));
              if (!fits() && expected.length === 2) await expect2(true);
              if (!fits()) {
                const diff = expected
                  .map((each) =>
                    Object.keys(end).flatMap((t) =>
                      JSON.stringify(end[t]) === JSON.stringify(each[t])
                        ? []
                        : [
                            `${t}: +${(end[t] ?? []).filter((r) => !each[t]?.includes(r)).join('\n     ')} -${(each[t] ?? []).filter((r) => !end[t]?.includes(r)).join('\n     ')}`,
                          ],
                    ),
                  )
                  .sort((x, y) => x.join('').length - y.join('').length)[0];
                failures.push(`${a.name} × ${b.name} (${turn}) held ${heldActor} at ${at} ${table}`);
                require('fs').appendFileSync(
                  '/tmp/pairs.log',
                  `${failures.at(-1)}\n   ${diff?.join('\n   ').slice(0, 1500)}\n`,
                );
              }
            }
          }
          require('fs').appendFileSync(
            '/tmp/pairs.times',
            `${a.name} ${b.name} ${turn} ${Math.round(t2 - t1)} ${Math.round(performance.now() - t1)}\n`,
          );
        }
      }
    }
    console.log(runs, 'runs', performance.now() - t0, 'ms\n', failures.join('\n'), replies);
    await shared.close();
    await alone.close();
  }, 1_200_000);
});
