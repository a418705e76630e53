/** Of one part of the company, a hundredth of the largest that the app is made for. */
export const size = {
  teams: 20,
  objectives: 60,
  keyResults: 240,
  initiatives: 1_200,
  initiativesOfEach: 5,
  /** In the mirror: initiatives and all below them. */
  issues: 10_000,
  /** In Jira besides: what no goal rests on. */
  loose: 400,
  people: 100,
  strategicGoals: 40,
} as const;

/** How many parts. */
export const companies = { small: 1, tenth: 10, full: 100 } as const;
export type CompanyName = keyof typeof companies;
