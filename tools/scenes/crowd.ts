import { button, okr, projectPath, type Scene } from './scene';

/** A team with more than fits a screen, and texts of every kind. */
export const crowd: Scene[] = [
  {
    name: 'crowded-focus',
    path: projectPath('PAY'),
    height: 1200,
    show: (page) => okr(page).getByRole('article').first().waitFor(),
  },
  {
    name: 'crowded-objective',
    path: projectPath('PAY'),
    height: 1600,
    show: async (page) => {
      await button(okr(page), /^Show key results of Objective 1/).click();
      await okr(page).getByRole('progressbar').nth(20).waitFor();
    },
  },
];
