import { createSqlStores } from '../../../src/forge/sql/sql-stores';
import { dayOf } from '../../../src/domain/day';
import { newId } from './builders';
import type { Row } from '../../site/forge/sql/engine';
import { emptyTables } from '../../support/empty-tables';
import { testedDatabases } from './databases';
import type { OpenDatabase } from './databases';
import { checkInSuite } from './check-in-suite';
import { closingSuite } from './closing-suite';
import { focusSuite } from './focus-suite';
import { gadgetSuite } from './gadget-suite';
import { gapsSuite } from './gaps-suite';
import { goalLineSuite } from './goal-line-suite';
import { dialogueSuite } from './dialogue-suite';
import { goalSuite } from './goal-suite';
import { hourSuite } from './hour-suite';
import { historySuite } from './history-suite';
import { initiativeSuite } from './initiative-suite';
import { kindsSuite } from './kinds-suite';
import { jiraMeasureSuite } from './jira-measure-suite';
import { mirrorSuite } from './mirror-suite';
import { organisationSuite } from './organisation-suite';
import { overviewSuite } from './overview-suite';
import { progressSuite } from './progress-suite';
import { restrictedSuite } from './restricted-suite';
import { screenSuite } from './screen-suite';
import { settingsSuite } from './settings-suite';
import { strategySuite } from './strategy-suite';
import { strategyMapSuite } from './strategy-map-suite';
import { teamsSuite } from './teams-suite';
import { tables } from './storage';
import type { Storage } from './storage';
import { workSuite } from './work-suite';

const clock = { now: () => 5_000, today: () => dayOf(5_000) };

describe.each(testedDatabases)('storage on $name', ({ open }) => {
  let database: OpenDatabase;
  const storage: Storage = {
    ...createSqlStores({ clock, newId }),
    statementsOf: async (call) => {
      const before = database.statements.length;
      await call();
      return database.statements.length - before;
    },
    execute: (statement, params) => database.engine.execute(statement, params),
    read: async (query, params) => (await database.engine.execute(query, params)).rows as Row[],
    clear: (table) => database.engine.execute(`DELETE FROM ${table}`, []),
  };

  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(() => database.close());
  afterEach(() => emptyTables((statement) => database.engine.execute(statement, []), tables));

  it('makes the schema when somebody comes before it', async () => {
    const early = [storage.settings.findStoryPointFields(), storage.settings.findStoryPointFields()];
    expect(await Promise.all(early)).toEqual([undefined, undefined]);
    expect(await storage.statementsOf(() => storage.settings.findStoryPointFields())).toBe(1);
  });

  goalSuite(storage);
  closingSuite(storage);
  dialogueSuite(storage);
  focusSuite(storage);
  gadgetSuite(storage);
  gapsSuite(storage);
  describe('rows of several kinds', () => kindsSuite(storage));
  goalLineSuite(storage);
  checkInSuite(storage);
  historySuite(storage);
  hourSuite(storage);
  initiativeSuite(storage);
  mirrorSuite(storage);
  organisationSuite(storage);
  overviewSuite(storage);
  progressSuite(storage);
  restrictedSuite(storage);
  screenSuite(storage);
  settingsSuite(storage);
  strategySuite(storage);
  jiraMeasureSuite(storage);
  strategyMapSuite(storage);
  teamsSuite(storage);
  workSuite(storage);
});
