import fc from 'fast-check';
import type { MapChildView, MapRootView } from '../../../src/contract/strategy-map-views';
import type { IssueId, ObjectiveId, StrategicGoalId } from '../../../src/domain/ids';
import { drawItem, type ItemWords } from '../../../static/src/surfaces/alignment/strategy-map/draw-item';
import {
  isOnLine,
  itemsOf,
  keyBelow,
  topKey,
  withPage,
  type MapBranch,
  type MapItem,
} from '../../../static/src/surfaces/alignment/strategy-map/map-items';
import { moveFor } from '../../../static/src/surfaces/alignment/strategy-map/map-keys';
import { layoutOf } from '../../../static/src/surfaces/alignment/strategy-map/map-layout';
import { fitting, keepWithin, revealing } from '../../../static/src/surfaces/alignment/strategy-map/map-view';
import { pictureScale } from '../../../static/src/surfaces/alignment/strategy-map/picture-file';
import { svgFile } from '../../../static/src/surfaces/alignment/strategy-map/svg-file';
import { wrapWords } from '../../../static/src/surfaces/alignment/strategy-map/wrap-words';

const measure = (text: string) => text.length * 8;

const goal = (name: string, objectives = 1): MapRootView => ({
  ...{ kind: 'strategicGoal', id: name as StrategicGoalId, title: name, isRetired: false, objectives },
  ...{ progress: 0.5, expected: 0.6, pace: 'onTrack' },
});
const objective = (name: string, title = name) =>
  ({
    ...{ kind: 'objective', id: name as ObjectiveId, title, keyResults: 1, contributing: 0, weightShare: 0.4 },
    ...{ progress: null, expected: 0.6, pace: 'none', teamName: 'Payments' },
  }) as MapChildView;
const initiative = (id: string): MapChildView => ({
  ...{ kind: 'initiative', id: id as IssueId, delivery: null, weightShare: 1 },
});
const branch = (nodes: MapBranch['nodes'], total = nodes.length): MapBranch => ({
  ...{ nodes, total, isReading: false, failed: null },
});
const a = keyBelow(topKey, goal('A'));

/** Two strategic goals; objectives of the first are open. */
const branches = new Map([
  [topKey, branch([goal('A', 3), goal('B')])],
  [a, branch([objective('O1'), objective('O2')], 3)],
]);
const items = itemsOf(branches, (key) => key === a);
const told = (all: readonly MapItem[]) =>
  all.map((item) => `${'-'.repeat(item.level - 1)}${item.kind === 'node' ? item.key.split(':').at(-1) : item.kind}`);

describe('the items of the map', () => {
  it('stand each right before those below it, and end in what is still to be read', () => {
    expect(told(items)).toEqual(['A', '-O1', '-O2', '-more', 'B']);
    expect(items.map(({ position, setSize }) => `${position}/${setSize}`)).toEqual(['1/2', '1/3', '2/3', '3/3', '2/2']);
    expect(told(itemsOf(branches, () => true))).toEqual([
      'A',
      '-O1',
      '--reading',
      '-O2',
      '--reading',
      '-more',
      'B',
      '-reading',
    ]);
    expect(told(itemsOf(branches, () => false))).toEqual(['A', 'B']);
  });

  it('take in further pages, a node once and as it is told now', () => {
    const next = { nodes: [objective('O2', 'Anew'), objective('O3')], total: 3 };
    const grown = withPage(branch([objective('O1'), objective('O2')], 3), next, 2);
    expect(grown.nodes).toEqual([objective('O1'), objective('O2', 'Anew'), objective('O3')]);
    expect(withPage(grown, { nodes: [], total: 0 }, 3).total).toBe(3);
    expect(withPage(grown, { nodes: [objective('O4')], total: 1 }, 0).nodes).toEqual([objective('O4')]);
  });

  it('are on one line with all above and below them', () => {
    const below = keyBelow(a, objective('O1'));
    expect([isOnLine(a, below), isOnLine(below, a), isOnLine(a, a)]).toEqual([true, true, true]);
    expect(isOnLine(below, keyBelow(a, objective('O10')))).toBe(false);
  });

  it('are walked as trees are', () => {
    const [first, second] = [items[0]?.key ?? '', items[1]?.key ?? ''];
    expect(moveFor('ArrowRight', items, first)).toEqual({ kind: 'go', to: second });
    expect(moveFor('ArrowLeft', items, first)).toEqual({ kind: 'toggle' });
    expect(moveFor('ArrowRight', items, second)).toEqual({ kind: 'toggle' });
    expect(moveFor('ArrowLeft', items, second)).toEqual({ kind: 'go', to: first });
    expect(moveFor('End', items, first)).toEqual({ kind: 'go', to: items.at(-1)?.key });
    expect(moveFor('ArrowUp', items, first)).toBeNull();
    expect(moveFor('x', items, first)).toBeNull();
  });
});

describe('words of the map', () => {
  it('fit their lines, and say where they go on', () => {
    expect(wrapWords('Buying is effortless', 72, 2, measure)).toEqual(['Buying is', 'effortle…']);
    expect(wrapWords('Buying', 80, 2, measure)).toEqual(['Buying']);
    expect(wrapWords(`W${'o'.repeat(30)}rd`, 80, 2, measure)).toEqual(['Wooooooooo', 'ooooooooo…']);
    expect(wrapWords('   ', 80, 2, measure)).toEqual([]);
  });

  it('never go over, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 60, max: 300 }), (text, width) => {
        const lines = wrapWords(text, width, 2, measure);
        return lines.length <= 2 && lines.every((line) => measure(line) <= width);
      }),
    );
  });
});

describe('the view of the map', () => {
  const frame = { width: 800, height: 600 };

  it('moves no further than the drawing goes', () => {
    const view = { scale: 1, left: 500, top: -5_000 };
    expect(keepWithin(view, { width: 2_000, height: 1_000 }, frame)).toEqual({ scale: 1, left: 20, top: -420 });
    expect(keepWithin(view, { width: 100, height: 100 }, frame)).toEqual({ scale: 1, left: 20, top: 20 });
  });

  it('shows what is looked for by the least move', () => {
    const view = { scale: 1, left: 20, top: 20 };
    expect(revealing(view, { x: 0, y: 0, width: 100, height: 100 }, frame)).toEqual(view);
    expect(revealing(view, { x: 900, y: 0, width: 100, height: 100 }, frame).left).toBe(-220);
    expect(revealing({ ...view, left: -300 }, { x: 100, y: 0, width: 100, height: 50 }, frame).left).toBe(-80);
  });

  it('fits all of it, and enlarges nothing', () => {
    expect(fitting({ width: 1_520, height: 100 }, frame)).toEqual({ scale: 0.5, left: 20, top: 20 });
    expect(fitting({ width: 100, height: 100 }, frame).scale).toBe(1);
  });
});

describe('the map as a file', () => {
  const points = new Map(items.map(({ key, level }, at) => [key, { x: at * 120, y: level * 376 }]));
  const layout = layoutOf(items, points);
  const words: ItemWords = {
    ...{
      kind: 'Objective',
      title: 'Fish & <chips> "now"\u0000',
      aside: 'Payments',
      figure: '50%',
      below: '',
      count: '1',
    },
    ...{ state: { word: 'On track', tone: 'success', mark: 'disc' }, label: '' },
  };
  const file = svgFile({
    layout,
    shapesOf: ({ item }) => drawItem(item, words, () => measure),
    ...{ title: 'Strategy map', day: '28 Nov 2026', fontFamily: 'ui-sans-serif, "Segoe UI"' },
    colourOf: (ink) => (ink === 'track' ? '#0515240f' : '#292a2e'),
  });

  it('holds every box and way, in colours that need nothing else', () => {
    expect(layout).toMatchObject({ height: 4 * 120 + 108 });
    expect(file.text.match(/<g transform/g)).toHaveLength(items.length + 1);
    expect(layout.ways).toHaveLength(3);
    expect(file.text).toContain('Fish &amp; &lt;chips&gt;');
    expect(file.text).toContain('fill="#051524" fill-opacity="0.059"');
    expect(file.text).toContain('font-family="ui-sans-serif, &quot;Segoe UI&quot;"');
    expect(file.text).not.toMatch(/var\(|style=|class=|undefined|NaN|\u0000/);
  });

  it('is a picture as sharp as browsers can draw it', () => {
    expect(pictureScale({ width: 1_000, height: 5_000 })).toBe(2);
    expect(pictureScale({ width: 1_000, height: 12_000 })).toBe(1);
    expect(pictureScale({ width: 1_000, height: 20_000 })).toBeNull();
  });

  it('draws an initiative without delivery', () => {
    const [shown] = itemsOf(new Map([[topKey, { ...branch([]), nodes: [initiative('1')], total: 1 }]]), () => true);
    expect(shown && drawItem(shown, words, () => measure).length).toBeGreaterThan(4);
  });
});
