import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Snippet {
  file: string;
  code: string;
}

/** What the project's lint configuration says of each snippet. */
function lint(snippets: readonly Snippet[]): string[][] {
  const script = join(__dirname, 'lint-snippets.mjs');
  const output = execFileSync(process.execPath, [script], { input: JSON.stringify(snippets), encoding: 'utf8' });
  return JSON.parse(output) as string[][];
}

const value = (from: string): string => `import { thing } from '${from}';\nexport const used = thing;\n`;
const type = (from: string): string => `import type { Thing } from '${from}';\nexport type Used = Thing;\n`;

const allowed: Snippet[] = [
  { file: 'src/domain/pace.ts', code: value('./share') },
  { file: 'src/contract/operations.ts', code: value('zod') + type('../domain/ids') },
  { file: 'src/use-cases/link-initiative.ts', code: value('../domain/delivery') },
  { file: 'src/use-cases/link-initiative.ts', code: type('../contract/operations') + value('../contract/reply') },
  { file: 'src/forge/sql/goals.ts', code: value('@forge/sql') },
  { file: 'src/forge/sql/goals.ts', code: type('../../use-cases/ports') },
  { file: 'src/forge/sql/rows/team.ts', code: value('../database/cells') + type('../../../domain/ids') },
  { file: 'src/forge/sql/goals/goal-store.ts', code: value('../rows/objective') + value('../database/guards') },
  { file: 'src/forge/sql/screens/panel-store.ts', code: value('../rows/objective') + value('./frame') },
  { file: 'src/forge/sql/sql-stores.ts', code: value('./screens/panel-store') },
  { file: 'src/app.ts', code: value('./forge/sql/goals') },
  { file: 'src/app.ts', code: value('./use-cases/link-initiative') },
  { file: 'src/app.ts', code: value('./app/goals') },
  { file: 'src/app/goals.ts', code: value('../use-cases/link-initiative') + value('./world') },
  { file: 'src/app/world.ts', code: value('../forge/sql/goals') },
  { file: 'src/entry/resolver.ts', code: value('@forge/resolver') },
  { file: 'src/entry/resolver.ts', code: value('../app') },
  { file: 'src/index.ts', code: "export { resolver } from './entry/resolver';\n" },
  { file: 'static/src/surfaces/issue-panel/issue-panel.tsx', code: value('../../../../src/domain/pace') },
  { file: 'static/src/backend/call.ts', code: type('../../../src/contract/operations') },
  { file: 'static/src/backend/live.ts', code: value('../../../src/contract/live') + value('@forge/bridge') },
  { file: 'static/src/backend/create-issue.ts', code: value('@forge/jira-bridge') },
];

const refused: (Snippet & { because: RegExp })[] = [
  { file: 'src/domain/pace.ts', code: value('zod'), because: /no package/ },
  { file: 'src/domain/pace.ts', code: value('node:fs'), because: /no package/ },
  { file: 'src/domain/pace.ts', code: type('../contract/views'), because: /nothing outside src\/domain/ },
  { file: 'src/contract/views.ts', code: value('kysely'), because: /zod only/ },
  { file: 'src/contract/views.ts', code: type('../use-cases/ports'), because: /nothing above it/ },
  { file: 'src/use-cases/link-initiative.ts', code: value('../forge/clock'), because: /domain and the contract/ },
  { file: 'src/use-cases/link-initiative.ts', code: type('../app'), because: /domain and the contract/ },
  { file: 'src/use-cases/link-initiative.ts', code: value('@forge/api'), because: /a port in ports\.ts/ },
  { file: 'src/use-cases/link-initiative.ts', code: value('node:crypto'), because: /a port in ports\.ts/ },
  { file: 'src/use-cases/link-initiative.ts', code: value('../contract/operations'), because: /the types only/ },
  { file: 'src/forge/queue.ts', code: value('../entry/resolver'), because: /who wires and calls them/ },
  { file: 'src/forge/sql/goals.ts', code: type('../../app'), because: /who wires and calls them/ },
  { file: 'src/forge/sql/database/cells.ts', code: value('../rows/team'), because: /knows no other/ },
  { file: 'src/forge/sql/rows/team.ts', code: value('../goals/goal-store'), because: /the database only/ },
  { file: 'src/forge/sql/goals/goal-store.ts', code: value('../teams/team-store'), because: /not each other/ },
  { file: 'src/forge/sql/roll-up/progress-store.ts', code: type('../screens/frame'), because: /imports screens/ },
  { file: 'src/forge/sql/screens/panel-store.ts', code: value('../goals/goal-store'), because: /not of stores/ },
  { file: 'src/forge/sql/rows/team.ts', code: type('../../../app/world'), because: /who wires and calls them/ },
  { file: 'src/entry/hourly.ts', code: value('../forge/clock'), because: /through src\/app\.ts/ },
  { file: 'src/entry/hourly.ts', code: value('@forge/events'), because: /Only src\/forge/ },
  { file: 'src/entry/hourly.ts', code: value('../app/world'), because: /not its parts/ },
  { file: 'src/forge/sql/goals.ts', code: type('../../app/world'), because: /who wires and calls them/ },
  { file: 'src/app.ts', code: value('@forge/sql'), because: /Only src\/forge/ },
  { file: 'src/app/world.ts', code: value('@forge/sql'), because: /Only src\/forge/ },
  { file: 'src/app/goals.ts', code: value('../app'), because: /puts these parts together/ },
  { file: 'src/index.ts', code: 'export const answer = 42;\n', because: /re-exports, from src\/entry/ },
  { file: 'src/index.ts', code: "export { app } from './app';\n", because: /re-exports, from src\/entry/ },
  { file: 'src/app.ts', code: value('../test/builders'), because: /knows nothing of its tests/ },
  { file: 'src/domain/pace.ts', code: 'export default 1;\n', because: /Named exports only/ },
  { file: 'static/src/main.tsx', code: value('../../src/use-cases/ports'), because: /nothing else/ },
  { file: 'static/src/main.tsx', code: type('../../src/app'), because: /nothing else/ },
  { file: 'static/src/main.tsx', code: value('../../src/contract/operations'), because: /their types only/ },
  { file: 'static/src/main.tsx', code: value('zod'), because: /too heavy/ },
  { file: 'static/src/main.tsx', code: value('@forge/api'), because: /@forge\/bridge/ },
  { file: 'static/src/main.tsx', code: value('../../test/builders'), because: /knows nothing of its tests/ },
];

const described = ({ file, code }: Snippet): string => `${file}: ${code.replaceAll('\n', ' ').trim()}`;

describe('the arrows of the house', () => {
  let said: string[][];
  beforeAll(() => {
    said = lint([...allowed, ...refused]);
  }, 60_000);

  it.each(allowed.map((snippet, index) => ({ title: described(snippet), index })))('allows $title', ({ index }) => {
    expect(said[index]).toEqual([]);
  });

  it.each(refused.map((snippet, index) => ({ title: described(snippet), because: snippet.because, index })))(
    'refuses $title',
    ({ because, index }) => {
      expect(said[allowed.length + index]).toContainEqual(expect.stringMatching(because));
    },
  );
});
