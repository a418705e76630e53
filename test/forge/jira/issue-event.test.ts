import { parseIssueEvent } from '../../../src/forge/jira/issue-event';

const updated = '2026-11-23T06:05:06.123+0000';
const updatedAt = Date.parse(updated);

interface Change {
  kind?: 'created' | 'updated' | 'deleted';
  fields?: Record<string, unknown>;
  items?: Record<string, unknown>[];
}

/** An event as Forge delivers it, of the story 10002 below 10001 in project 10000, in progress. */
function eventOf({ kind = 'updated', fields = {}, items }: Change) {
  return {
    eventType: `avi:jira:${kind}:issue`,
    timestamp: String(updatedAt + 5),
    issue: {
      id: '10002',
      key: 'PAY-2',
      fields: {
        summary: 'A story',
        project: { id: '10000', key: 'PAY' },
        status: { id: '3', name: 'In Progress', statusCategory: { id: 4, key: 'indeterminate' } },
        parent: { id: '10001', key: 'PAY-1' },
        updated,
        ...fields,
      },
    },
    ...(items === undefined ? {} : { changelog: { id: '1', items } }),
  };
}

const done = { status: { statusCategory: { key: 'done' } } };
const statusItem = { field: 'status', fieldId: 'status', fieldtype: 'jira', from: '3', to: '10002', toString: 'Done' };
const resolutionItem = (name: string | null) => ({
  field: 'resolution',
  fieldtype: 'jira',
  from: null,
  to: '1',
  toString: name,
});

function changeOf(change: Change) {
  const event = parseIssueEvent(eventOf(change));
  if (event.kind !== 'changed') throw new Error('not a change');
  return event;
}

describe('an issue event of Jira', () => {
  it('tells parent, project, category and when', () => {
    expect(changeOf({ items: [statusItem] }).change).toEqual({
      id: '10002',
      updatedAt,
      facts: { parentId: '10001', projectId: '10000', category: 'indeterminate', resolution: null, completedOn: null },
      customNumbers: {},
      isCustomOnly: false,
    });
  });

  it('leaves out what it does not tell: the resolution of an issue that was done before', () => {
    const { facts } = changeOf({ fields: done, items: [{ field: 'summary', fieldtype: 'jira' }] }).change;
    expect(facts).toEqual({ parentId: '10001', projectId: '10000', category: 'done' });
  });

  it.each(['Done', "Won't Do"])('reads from the changelog that a resolution %s was given', (resolution) => {
    const { facts } = changeOf({ fields: done, items: [statusItem, resolutionItem(resolution)] }).change;
    expect(facts).toMatchObject({ category: 'done', resolution, completedOn: '2026-11-23' });
  });

  it('reads a change of parent, to another or to none', () => {
    const item = { field: 'IssueParentAssociation', fieldtype: 'jira', from: '10001', to: null };
    const event = changeOf({ fields: { parent: undefined }, items: [item] });
    expect(event).toMatchObject({
      formerParentId: '10001',
      needsReading: true,
      change: { facts: { parentId: null } },
    });
  });

  it('reads estimates, also when they are taken away', () => {
    const points = (toString: string | null) => ({
      field: 'Story point estimate',
      fieldId: 'customfield_10016',
      fieldtype: 'custom',
      toString,
    });
    expect(changeOf({ items: [points('5')] }).change).toMatchObject({
      customNumbers: { customfield_10016: 5 },
      isCustomOnly: true,
    });
    expect(changeOf({ items: [points('')] }).change.customNumbers).toEqual({ customfield_10016: null });
    const time = { field: 'timeoriginalestimate', fieldtype: 'jira', from: null, to: '7200', toString: '7200' };
    expect(changeOf({ items: [time] }).change.facts.timeEstimateSeconds).toBe(7200);
  });

  it('is not misled by the method that every object has', () => {
    const item = { field: 'Story point estimate', fieldId: 'customfield_10016', fieldtype: 'custom' };
    expect(changeOf({ items: [item] }).change.customNumbers).toEqual({ customfield_10016: null });
  });

  it('does not say of a new issue without a parent that it has none', () => {
    const event = parseIssueEvent(eventOf({ kind: 'created', fields: { parent: undefined } }));
    expect(event).toEqual({ kind: 'unplaced', issueId: '10002', projectId: '10000' });
  });

  it('takes a new value that is not told for not told, never for none', () => {
    const untold = { fieldtype: 'jira', from: '1', to: null, toString: null };
    const time = changeOf({ items: [{ ...untold, field: 'timeoriginalestimate' }] });
    expect(time).toMatchObject({ needsReading: true });
    expect(time.change.facts).not.toHaveProperty('timeEstimateSeconds');
    const end = changeOf({ fields: done, items: [{ ...untold, field: 'resolution' }] });
    expect(end).toMatchObject({ needsReading: true });
    expect(end.change.facts).not.toHaveProperty('resolution');
  });

  it('reads a parent from an epic link alone, and from a parent that the issue itself does not tell', () => {
    const link = { field: 'Epic Link', fieldId: 'customfield_10014', fieldtype: 'custom', from: '8', to: '7' };
    const parent = { field: 'Parent', fieldtype: 'jira', from: '8', to: '7' };
    for (const item of [link, parent])
      expect(changeOf({ fields: { parent: undefined }, items: [item] })).toMatchObject({
        ...{ formerParentId: '8', needsReading: true },
        change: { facts: { parentId: '7' }, isCustomOnly: false },
      });
  });

  it('does not take the key of an older parent field for an id', () => {
    const item = { field: 'Parent Link', fieldtype: 'custom', from: 'PAY-1', to: 'PAY-2' };
    const event = changeOf({ fields: { parent: undefined }, items: [item] });
    expect(event).toMatchObject({ formerParentId: null, needsReading: true });
    expect(event.change.facts).not.toHaveProperty('parentId');
  });

  it('does not say how an issue ended whose resolution is not told: it must be read', () => {
    const event = changeOf({ fields: done, items: [statusItem] });
    expect(event).toMatchObject({ needsReading: true, change: { facts: { category: 'done' } } });
    expect(event.change.facts).not.toHaveProperty('resolution');
    expect(event.change.facts).not.toHaveProperty('completedOn');
  });

  it.each(['Epic Link', 'Parent Link', 'Parent', 'issuetype'])('must be read after a change of %s', (field) => {
    expect(changeOf({ items: [{ field, fieldtype: 'jira', from: null, to: '7' }] }).needsReading).toBe(true);
  });

  it('takes an empty id for none', () => {
    const item = { field: 'IssueParentAssociation', fieldtype: 'jira', from: '', to: '' };
    const event = changeOf({ fields: { parent: undefined }, items: [item] });
    expect(event).toMatchObject({ formerParentId: null, change: { facts: { parentId: null } } });
  });

  it('bears a status without a category, and a deletion that names the issue only', () => {
    expect(changeOf({ fields: { status: { name: 'Odd' } } }).change.facts).not.toHaveProperty('category');
    const deletion = { eventType: 'avi:jira:deleted:issue', timestamp: 5, issue: { id: 7 } };
    expect(parseIssueEvent(deletion)).toEqual({ kind: 'deleted', issueId: '7', at: 5 });
  });

  it('tells when an issue was deleted', () => {
    const event = parseIssueEvent(eventOf({ kind: 'deleted' }));
    expect(event).toEqual({ kind: 'deleted', issueId: '10002', at: updatedAt + 5 });
  });

  it.each([null, {}, { eventType: 'avi:jira:updated:issue', issue: {} }])(
    'refuses what is no such event: %j',
    (event) => {
      expect(() => parseIssueEvent(event)).toThrow();
    },
  );
});
