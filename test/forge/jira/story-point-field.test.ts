import { dayOf } from '../../../src/domain/day';
import { defaultRules } from '../../../src/domain/rules';
import { fieldsToRead, jiraIssue, toMirroredIssue } from '../../../src/forge/jira/issue-fields';
import { findStoryPointFieldsOf } from '../../../src/forge/jira/story-point-field';
import type { SiteSettings } from '../../../src/use-cases/ports';
import { enterInvocation } from '../sql/invocations';

const ownType = 'com.pyxis.greenhopper.jira:jsw-story-points';
const numberType = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const day = 24 * 3_600_000;

const field = (number: number, name: string, custom?: string) => ({
  id: `customfield_${number}`,
  name,
  ...(custom === undefined ? {} : { schema: { type: 'number', custom, customId: number } }),
});

/** A site with these fields, its settings, a clock to set, and how often Jira was asked. */
function openSite(...fields: object[]) {
  const site = { fields, now: 1_770_000_000_000, asked: 0 };
  let saved: Awaited<ReturnType<SiteSettings['findStoryPointFields']>>;
  let chosen: string | null = null;
  const settings: Parameters<typeof findStoryPointFieldsOf>[0] = {
    findSettings: () =>
      Promise.resolve({ version: 1, rules: defaultRules, goalEditing: 'projectAdmins', storyPointField: chosen }),
    findStoryPointFields: () => Promise.resolve(saved),
    saveStoryPointFields: (ids, foundAt) => {
      saved = { ids, foundAt };
      return Promise.resolve();
    },
  };
  const fetch = () => {
    site.asked += 1;
    return Promise.resolve(Response.json(site.fields));
  };
  Object.assign(globalThis, { __forge_fetch__: fetch });
  const find = findStoryPointFieldsOf(settings, { now: () => site.now, today: () => dayOf(site.now) });
  const findAnew = () => {
    enterInvocation();
    return find();
  };
  const choose = (id: string | null) => {
    chosen = id;
  };
  return { site, find, findAnew, choose, saved: () => saved };
}

describe('the fields that hold story points', () => {
  it('are all that are made for it, and number fields with a usual name', async () => {
    const { findAnew } = openSite(
      { id: 'summary', name: 'Summary' },
      field(1, 'Story Points', numberType),
      field(2, 'Schätzung', ownType),
      field(3, 'Story point estimate', ownType),
      field(4, 'story point estimate', numberType),
      field(5, 'Story Points', 'com.atlassian.jira.plugin.system.customfieldtypes:textfield'),
      field(6, 'Points', numberType),
      field(7, 'Story Points'),
    );
    expect(await findAnew()).toEqual(['customfield_1', 'customfield_2', 'customfield_3', 'customfield_4']);
  });

  it('are looked up once a day, and none is an answer', async () => {
    const { site, find, findAnew } = openSite();
    expect(await findAnew()).toEqual([]);
    expect(await find()).toEqual([]);
    site.now += day - 1;
    site.fields = [field(1, 'Story Points', numberType)];
    expect(await findAnew()).toEqual([]);
    expect(site.asked).toBe(1);
    site.now += 1;
    expect(await findAnew()).toEqual(['customfield_1']);
    expect(site.asked).toBe(2);
  });

  it('are the one that an admin chose, as long as it is chosen', async () => {
    const { site, findAnew, choose, saved } = openSite(field(1, 'Story Points', numberType));
    choose('customfield_9');
    expect(await findAnew()).toEqual(['customfield_9']);
    expect([site.asked, saved()]).toEqual([0, { ids: ['customfield_9'], foundAt: site.now }]);
    choose(null);
    site.now += day;
    expect(await findAnew()).toEqual(['customfield_1']);
    expect(saved()?.ids).toEqual(['customfield_1']);
  });

  it('are asked for and read: the first with a number counts', () => {
    const ids = ['customfield_1', 'customfield_2'];
    expect(fieldsToRead(ids)).toEqual(expect.arrayContaining(ids));
    const pointsOf = (points: object) => {
      const status = { statusCategory: { key: 'new' } };
      const plain = { project: { id: '1' }, issuetype: {}, status, updated: '2026-11-23T06:05:06.123+0000' };
      return toMirroredIssue(jiraIssue.parse({ id: '1', fields: { ...plain, ...points } }), ids, defaultRules)
        .storyPoints;
    };
    expect(pointsOf({ customfield_1: null, customfield_2: 3 })).toBe(3);
    expect(pointsOf({ customfield_1: 0, customfield_2: 3 })).toBe(0);
    expect(pointsOf({ customfield_1: 'many', customfield_2: null })).toBeNull();
    expect(pointsOf({})).toBeNull();
  });
});
