import { demoGroups } from '../site/jira/demo-company';
import { type Goals } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { textOf } from './panel';
import { frameOf, openFocus, save } from './project';

const title = 'Buy the other one';

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  jira = await openJira();
  goals = await jira.company.withGoals();
});
endJourneys(() => jira);

const opened = async (person: 'manager' | 'strategist' | 'outsider') => {
  const visit = await openFocus(jira, person);
  await visit.focus.getByRole('article').first().waitFor();
  return visit;
};

it('is written for a group, and shows to its members once their groups are known, and to nobody else', async () => {
  const { focus, page } = await opened('manager');
  await focus.getByRole('button', { name: 'New objective', exact: true }).first().click();
  const form = focus.getByRole('form', { name: 'New objective' });
  await form.getByLabel('Title').fill(title);
  await form.getByText('Weight and who can see it').click();
  await form.getByRole('combobox', { name: 'Who can see it' }).selectOption({ label: 'Only named people and groups' });
  await form.getByRole('list', { name: 'People who can see it' }).getByText('Mona Manager').waitFor();
  await form.getByRole('combobox', { name: 'Groups who can see it (optional)' }).pressSequentially('lead');
  await form.getByRole('option', { name: 'leadership' }).click();
  await form.getByRole('list', { name: 'Groups who can see it' }).getByText('leadership').waitFor();
  expect(await violationsIn(await frameOf(page))).toEqual([]);
  await save(form);
  expect(await textOf(focus.getByRole('article', { name: title }))).toContain('Restricted');

  const outsider = await opened('outsider');
  const member = await opened('strategist');
  await member.focus.getByRole('article', { name: title }).waitFor();
  expect(await outsider.focus.getByRole('article', { name: title }).count()).toBe(0);
  await outsider.focus
    .getByRole('button', { name: /Strategy: Win mobile customers/ })
    .first()
    .click();
  await outsider.focus.getByRole('row', { name: /1 goal you cannot see/ }).waitFor();
});

it('stays unnamed as a parent, and opens again', async () => {
  const { company } = jira;
  const { objectives } = await company.ask('manager', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
  const restricted = objectives.find((objective) => objective.title === title);
  expect(restricted?.readers?.groupIds).toEqual([demoGroups.leadership.id]);
  await company.ask('manager', 'editObjective', {
    ...{ objectiveId: goals.objectiveId, version: 1, strategicGoalId: null },
    parentObjectiveId: restricted?.id ?? null,
  });
  const outsider = await opened('outsider');
  const child = outsider.focus.getByRole('article', { name: 'Buying is effortless on a phone' });
  await child.getByText('A restricted objective').waitFor();

  const { focus } = await opened('manager');
  await focus.getByRole('button', { name: `Edit ${title}`, exact: true }).click();
  const form = focus.getByRole('form', { name: `Edit objective: ${title}` });
  await form.getByText('Weight and who can see it').click();
  await form.getByLabel('Who can see it', { exact: true }).selectOption({ label: 'Everyone' });
  await save(form);
  await (await opened('outsider')).focus.getByRole('article', { name: title }).waitFor();
});
