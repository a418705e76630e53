import { button, okr, openForm, projectPath, type Scene } from './scene';

/** The company on the app's first day. */
export const firstDay: Scene[] = [
  {
    name: 'first-steps',
    person: 'admin',
    path: projectPath('PAY'),
    show: (page) => button(okr(page), 'New cycle').waitFor(),
  },
  {
    name: 'first-steps-of-developer',
    person: 'developer',
    path: projectPath('PAY'),
    show: (page) => okr(page).getByRole('listitem').first().waitFor(),
  },
  {
    name: 'first-form',
    person: 'admin',
    path: projectPath('PAY'),
    show: (page) => openForm(page, /^New cycle/),
  },
  {
    name: 'epic-serving-nothing',
    path: '/browse/PAY-12',
    show: (page) => button(okr(page), 'Link to a key result').waitFor(),
  },
];
