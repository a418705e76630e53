import { admin, adminPath, button, type Scene } from './scene';

const path = adminPath('settings');

/** The settings page. */
export const settings: Scene[] = [
  {
    name: 'settings',
    person: 'admin',
    path,
    height: 1700,
    show: (page) => admin(page).getByRole('checkbox').nth(3).waitFor(),
  },
  {
    name: 'settings-changed',
    person: 'admin',
    path,
    height: 2300,
    show: async (page) => {
      const frame = admin(page);
      await frame.getByRole('textbox', { name: 'On track from' }).fill('95');
      await frame.getByRole('textbox', { name: 'Check in every' }).fill('5');
      await frame.getByRole('textbox', { name: 'An issue in progress counts as' }).fill('50');
      await frame.getByLabel('Duplicate').click();
      await frame.getByRole('radio').first().check();
      await frame
        .getByText(/Delivery would change/)
        .first()
        .waitFor();
      await frame.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'settings-refused',
    person: 'admin',
    path,
    height: 1000,
    show: async (page) => {
      const frame = admin(page);
      await frame.getByRole('textbox', { name: 'On track from' }).fill('40');
      await frame.getByRole('textbox', { name: 'Check in every' }).fill('many');
      await button(frame, 'Save').click();
      await frame.locator('[aria-invalid=true]').first().waitFor();
    },
  },
];
