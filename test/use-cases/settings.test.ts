import type { Input } from '../../src/contract/operations';
import { defaultRules } from '../../src/domain/rules';
import { customerContactsFieldId, storyPointsFieldId } from '../site/jira/data';
import { type Company, type Goals, openCompany } from '../support/company';

type Values = Omit<Input<'saveSettings'>, 'version'>;

const { paceThresholds, inProgressCredit, notDelivered, checkInCadenceDays, staleGraceDays } = defaultRules;
const byDefault: Values = {
  ...{ paceThresholds, inProgressCredit, notDelivered: [...notDelivered], checkInCadenceDays, staleGraceDays },
  ...{ storyPointField: null, goalEditing: 'projectAdmins' },
};

describe('the settings', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    await company.ask('admin', 'linkInitiative', {
      issueId: company.issueId('PAY-12'),
      keyResultId: goals.wallets,
    });
  });
  afterEach(() => company.close());

  const read = () => company.ask('developer', 'readSettings', {});
  const preview = (values: Partial<Values>) => company.ask('admin', 'previewSettings', values);

  async function save(values: Partial<Values>) {
    const { version } = await read();
    return company.ask('admin', 'saveSettings', { ...byDefault, ...values, version });
  }

  async function saveAndSettle(values: Partial<Values>) {
    await save(values);
    await company.site.settle({ advance: true });
    expect((await read()).catchUp).toBeNull();
  }

  async function delivered(): Promise<number> {
    const { serves } = await company.ask('developer', 'readIssuePanel', { issueId: company.issueId('PAY-12') });
    return serves[0]?.keyResult.progress.delivery?.share ?? NaN;
  }

  async function paceOf(title: string) {
    const { objectives } = await company.ask('developer', 'readProjectPage', {
      projectId: goals.projectId,
      cycleId: null,
    });
    return objectives.flatMap(({ keyResults }) => keyResults).find((each) => each.title === title)?.progress.pace;
  }

  it('are the defaults until they are saved, and then what was saved', async () => {
    expect(await read()).toEqual({ ...byDefault, version: 0, catchUp: null });
    const values = { ...byDefault, paceThresholds: { onTrack: 0.95, atRisk: 0.6 }, checkInCadenceDays: 7 };
    expect(await save(values)).toEqual({ ...values, version: 1, catchUp: null });
    expect(await read()).toEqual({ ...values, version: 1, catchUp: null });
  });

  it('keep what others saved meanwhile', async () => {
    await save({ checkInCadenceDays: 7 });
    const late = await company.call('admin', 'saveSettings', { ...byDefault, checkInCadenceDays: 30, version: 0 });
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict', reason: 'newer-edit' } });
    expect(await read()).toMatchObject({ checkInCadenceDays: 7, version: 1 });
  });

  it.each([
    [{ paceThresholds: { onTrack: 0.5, atRisk: 0.6 } }, 'paceThresholds.atRisk'],
    [{ paceThresholds: { onTrack: 1.01, atRisk: 0.6 } }, 'paceThresholds.onTrack'],
    [{ paceThresholds: { onTrack: 1, atRisk: -0.1 } }, 'paceThresholds.atRisk'],
    [{ inProgressCredit: 2 }, 'inProgressCredit'],
    [{ inProgressCredit: null }, 'inProgressCredit'],
    [{ checkInCadenceDays: 0 }, 'checkInCadenceDays'],
    [{ checkInCadenceDays: 7.5 }, 'checkInCadenceDays'],
    [{ checkInCadenceDays: 91 }, 'checkInCadenceDays'],
    [{ staleGraceDays: -1 }, 'staleGraceDays'],
    [{ notDelivered: ['Duplicate', ' '] }, 'notDelivered.1'],
    [{ notDelivered: ['x'.repeat(61)] }, 'notDelivered.0'],
    [{ notDelivered: Array.from({ length: 51 }, (_, index) => `R${index}`) }, 'notDelivered'],
    [{ storyPointField: 'summary' }, 'storyPointField'],
    [{ goalEditing: 'everyone' }, 'goalEditing'],
    [{ version: -1 }, 'version'],
  ])('refuse %j at its field', async (values, path) => {
    const answer = await company.call('admin', 'saveSettings', { ...byDefault, version: 0, ...values });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', issues: [{ path }] } });
    expect(await read()).toMatchObject({ version: 0 });
  });

  it('take the largest list that they allow', async () => {
    const list = Array.from({ length: 50 }, (_, index) => `${index} ${'🎈'.repeat(28)}`);
    await saveAndSettle({ notDelivered: list });
    expect((await read()).notDelivered).toEqual(list);
    expect(await delivered()).toBeGreaterThan(0);
  });

  it('judge the pace as soon as they are saved', async () => {
    const title = 'Checkout drop-off from 38 % to 25 %';
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 38, confidence: 8 });
    expect(await paceOf(title)).toBe('offTrack');
    const forgiving = { paceThresholds: { onTrack: 0.8, atRisk: 0 } };
    const foreseen = await preview(forgiving);
    expect(foreseen).toMatchObject({ pace: { lookedAt: 3, hasMore: false }, delivery: null, editing: null });
    expect(foreseen.pace?.examples).toContainEqual({
      ...{ id: goals.dropOff, title, team: 'Payments' },
      ...{ from: 'offTrack', to: 'atRisk' },
    });
    expect(await paceOf(title)).toBe('offTrack');
    await save(forgiving);
    expect(await paceOf(title)).toBe('atRisk');
  });

  it('foresee exactly what a credit for work in progress brings, and bring it', async () => {
    const before = await delivered();
    const foreseen = (await preview({ inProgressCredit: 0.5 })).delivery;
    expect(await delivered()).toBe(before);
    expect(foreseen).toMatchObject({ lookedAt: { keyResults: 1 }, hasMore: false, changed: { keyResults: 1 } });
    expect(foreseen?.changed.issues).toBeGreaterThan(1);
    const [example] = foreseen?.examples ?? [];
    expect(example).toMatchObject({ title: 'Wallets are ready', team: 'Payments' });
    expect(example?.from).toBeCloseTo(before, 9);
    await saveAndSettle({ inProgressCredit: 0.5 });
    expect(await delivered()).toBeCloseTo(example?.to ?? NaN, 9);
    expect(await delivered()).toBeGreaterThan(before);
  });

  it('foresee exactly what another list of resolutions brings, and bring it to what was closed before', async () => {
    const child = company.keyOf('Offer wallets in the basket drawer');
    await company.move(child, 'Done', 'Duplicate');
    await company.site.settle({ advance: true });
    const before = await delivered();
    const kept = notDelivered.filter((name) => name !== 'Duplicate');
    const foreseen = (await preview({ notDelivered: kept })).delivery;
    expect(foreseen?.changed.keyResults).toBe(1);
    expect(await delivered()).toBe(before);
    await saveAndSettle({ notDelivered: kept });
    expect(await delivered()).toBeCloseTo(foreseen?.examples[0]?.to ?? NaN, 9);
    expect(await delivered()).toBeGreaterThan(before);
    await saveAndSettle({ notDelivered: [...kept, ' dUPLICATE '] });
    expect(await delivered()).toBeCloseTo(before, 9);
  });

  it('hold for what is closed afterwards, told by its event alone', async () => {
    await saveAndSettle({ notDelivered: [] });
    const before = await delivered();
    await company.move(company.keyOf('Offer wallets in the basket drawer'), 'Done', "Won't Do");
    await company.site.settle({ advance: true });
    expect(await delivered()).toBeGreaterThan(before);
  });

  it('let another field hold the story points, also one that is gone, and find it by themselves again', async () => {
    const done = company.keyOf('Pay with Apple Pay on the product page');
    await company.edit(done, { [customerContactsFieldId]: 50 });
    await saveAndSettle({ storyPointField: customerContactsFieldId });
    expect(await pointsOf(company.issueId(done))).toBe(50);
    await company.edit(done, { [customerContactsFieldId]: 60, [storyPointsFieldId]: 3 });
    await company.site.settle({ advance: true });
    expect(await pointsOf(company.issueId(done))).toBe(60);
    await saveAndSettle({ storyPointField: 'customfield_99999' });
    expect(await pointsOf(company.issueId(done))).toBeNull();
    await saveAndSettle({ storyPointField: null });
    expect(await pointsOf(company.issueId(done))).toBe(3);
  });

  async function pointsOf(issueId: string): Promise<number | null> {
    const { rows } = await company.site.sql.execute('SELECT story_points FROM issue WHERE id = ?', [issueId]);
    return (rows as { story_points: number | null }[])[0]?.story_points ?? null;
  }

  it('say who would be left to edit goals', async () => {
    const { id } = await company.ask('admin', 'createTeam', { name: 'Nobody’s', projectIds: [goals.projectId] });
    await company.site.sql.execute("UPDATE team SET editor_ids = '[]' WHERE id = ?", [id]);
    expect((await preview({ goalEditing: 'leadsAndEditors' })).editing).toEqual({
      teams: 2,
      withoutEditors: 1,
      projects: 1,
    });
    expect(await preview({ goalEditing: 'projectAdmins' })).toEqual({ pace: null, delivery: null, editing: null });
  });

  it.each([
    ['leadsAndEditors', { admin: true, manager: true, developer: false, outsider: false }],
    ['projectMembers', { admin: true, manager: true, developer: true, outsider: false }],
  ] as const)('let goals be edited by %s', async (goalEditing, allowed) => {
    await save({ goalEditing });
    for (const person of ['admin', 'manager', 'developer', 'outsider'] as const) {
      const draft = { objectiveId: goals.objectiveId, title: person, measure: { kind: 'milestone' } };
      expect([person, (await company.call(person, 'createKeyResult', draft)).ok]).toEqual([person, allowed[person]]);
    }
  });

  describe('in trouble', () => {
    const hour = 3_600_000;
    const others = ["Won't Do"];
    const child = () => company.keyOf('Offer wallets in the basket drawer');
    let before: number;

    beforeEach(async () => {
      await company.move(child(), 'Done', 'Duplicate');
      await company.site.settle({ advance: true });
      before = await delivered();
    });

    it('wait for Jira and go on', async () => {
      company.jira.faults.failNext(3, 429, { pathIncludes: 'bulkfetch', retryAfterSeconds: 60 });
      await save({ notDelivered: others });
      await company.site.settle();
      expect((await read()).catchUp).toMatchObject({ step: 'issues', done: 0 });
      expect(await delivered()).toBe(before);
      await company.site.settle({ advance: true });
      expect((await read()).catchUp).toBeNull();
      expect(await delivered()).toBeGreaterThan(before);
    });

    it('stand though no job follows, and the hour makes up for it', async () => {
      const { version } = await read();
      await company.ask('admin', 'saveSettings', { ...byDefault, notDelivered: others, version });
      await company.site.sql.execute("DELETE FROM site_setting WHERE name = 'catchUp'", []);
      await company.site.settle({ advance: true });
      expect(await delivered()).toBe(before);
      await company.site.callFunction('hourly', {});
      await company.site.settle({ advance: true });
      expect(await delivered()).toBeGreaterThan(before);
    });

    it('take up a job that was lost', async () => {
      await save({ notDelivered: others });
      const { rows } = await company.site.sql.execute("SELECT value FROM site_setting WHERE name = 'catchUp'", []);
      const [{ value } = { value: '' }] = rows as { value: string }[];
      await company.site.settle({ advance: true });
      const lost = { ...(JSON.parse(value) as object), touchedAt: Date.now() - 3 * hour };
      const forget = 'UPDATE site_setting SET value = ? WHERE name = ?';
      await company.site.sql.execute(forget, [JSON.stringify(lost), 'catchUp']);
      expect((await read()).catchUp).not.toBeNull();
      await company.site.callFunction('hourly', {});
      await company.site.settle({ advance: true });
      expect((await read()).catchUp).toBeNull();
    });

    it('leave nothing undone when others are saved before all is done', async () => {
      await save({ notDelivered: others });
      await save({ notDelivered: others, checkInCadenceDays: 7 });
      expect((await read()).catchUp).toMatchObject({ step: 'issues' });
      await company.site.settle({ advance: true });
      expect((await read()).catchUp).toBeNull();
      expect(await delivered()).toBeGreaterThan(before);
    });
  });
});
