import { button, okr, progressShown, projectPath, type Scene } from './scene';

const path = projectPath('PAY', 'check-in');

/** Check-ins, and the initiatives linked in numbers. */
export const checkIns: Scene[] = [
  {
    name: 'check-ins',
    path,
    height: 1400,
    show: (page) => okr(page).getByRole('form', { name: 'My key results' }).waitFor(),
  },
  {
    name: 'check-ins-refused',
    path,
    height: 1400,
    show: async (page) => {
      const fields = okr(page).getByLabel(/^Value today/);
      await fields.first().fill('very many');
      await fields.nth(1).fill('20');
      await button(okr(page), /^Another day/).click();
      await button(okr(page), /^Save/).click();
      await okr(page).locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'check-ins-of-outsider',
    person: 'outsider',
    path,
    show: (page) => okr(page).getByRole('heading', { name: 'Check-in' }).waitFor(),
  },
  {
    name: 'check-in-form',
    path: projectPath('PAY'),
    height: 1600,
    show: async (page) => {
      await progressShown(page);
      await button(okr(page), /^Check in: /).click();
      await okr(page).getByRole('form').waitFor();
      await button(okr(page), /^Another day/).click();
    },
  },
  {
    name: 'initiative-picker',
    path: projectPath('PAY'),
    height: 1600,
    show: async (page) => {
      await button(okr(page), /^Link or create/).click();
      await okr(page).getByRole('textbox', { name: 'Search issues' }).fill('a');
      await okr(page).getByRole('checkbox', { disabled: false }).nth(2).check();
    },
  },
];
