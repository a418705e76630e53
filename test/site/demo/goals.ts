import type { Input } from '../../../src/contract/operations';
import type { demoUsers } from '../jira/demo-company';

type Person = keyof typeof demoUsers;

export interface DemoKeyResult {
  title: string;
  measure: Input<'createKeyResult'>['measure'];
  owner?: Person;
  weight?: number;
  /** Days before today, value, confidence. */
  checkIns?: [daysAgo: number, value: number, confidence: number][];
  /** Summaries of the epics that serve it. */
  epics?: string[];
}

export interface DemoObjective {
  team: string;
  title: string;
  description?: string;
  serves: string | null;
  whyNone?: string;
  owner: Person;
  keyResults: DemoKeyResult[];
}

export const strategicGoals = [
  {
    title: 'Win mobile customers',
    description: 'Two thirds of our visitors come on a phone; a third of the orders do. That gap is our growth.',
  },
  {
    title: 'Buying is effortless everywhere',
    description: 'People should find, understand and buy within minutes, whatever they use and wherever they are.',
  },
  {
    title: 'A shop people trust',
    description: 'Money back without asking twice, and no surprises: trust is why people return.',
  },
  { title: 'Grow in the Nordics', description: 'Sweden and Norway first, with local payment and delivery.' },
];

export const teams: {
  name: string;
  project: string;
  lead: Person;
  editors: Person[];
  weighting: 'count' | 'storyPoints' | 'timeEstimate';
}[] = [
  { name: 'Payments', project: 'PAY', lead: 'manager', editors: ['priya'], weighting: 'count' },
  { name: 'Storefront', project: 'SHOP', lead: 'lucia', editors: ['manager'], weighting: 'storyPoints' },
  { name: 'Mobile app', project: 'APP', lead: 'kenji', editors: [], weighting: 'count' },
  { name: 'Operations', project: 'OPS', lead: 'amara', editors: [], weighting: 'timeEstimate' },
  { name: 'Security', project: 'SEC', lead: 'sofie', editors: [], weighting: 'count' },
];

export const objectives: DemoObjective[] = [
  {
    team: 'Payments',
    title: 'Buying is effortless on a phone',
    description: 'Whoever has decided to buy should have paid before the bus comes.',
    serves: 'Win mobile customers',
    owner: 'manager',
    keyResults: [
      {
        title: 'Checkout drop-off from 38 % to 25 %',
        measure: { kind: 'number', start: 38, target: 25, unit: '%' },
        owner: 'priya',
        weight: 2,
        checkIns: [
          [24, 37, 7],
          [16, 33, 7],
          [4, 31, 7],
        ],
        epics: ['One-tap wallets', 'Address autofill', 'Orders at a glance', 'Guest checkout in one page'],
      },
      {
        title: 'Phone orders from 12,000 to 20,000 a week',
        measure: { kind: 'number', start: 12_000, target: 20_000, unit: 'orders' },
        owner: 'manager',
        checkIns: [
          [24, 14_200, 6],
          [16, 16_100, 7],
          [3, 17_400, 8],
        ],
        epics: ['Orders at a glance'],
      },
    ],
  },
  {
    team: 'Payments',
    title: 'Customers get their money back without asking twice',
    serves: 'A shop people trust',
    owner: 'priya',
    keyResults: [
      {
        title: 'Days until a refund arrives from 6 to 1',
        measure: { kind: 'number', start: 6, target: 1, unit: 'days' },
        owner: 'jonas',
        checkIns: [
          [20, 5.5, 5],
          [5, 5.2, 3],
        ],
        epics: ['Refunds within a day'],
      },
      {
        title: 'Refund contacts stay below 40 a week',
        measure: { kind: 'keep', low: null, high: 40, unit: 'contacts' },
        checkIns: [[6, 34, 8]],
      },
      {
        title: 'Prices explained before the payment step',
        measure: { kind: 'initiatives' },
        epics: ['Price transparency at checkout'],
      },
    ],
  },
  {
    team: 'Storefront',
    title: 'Everybody finds what they came for',
    serves: 'Buying is effortless everywhere',
    owner: 'lucia',
    keyResults: [
      {
        title: 'Searches without a result from 12 % to 4 %',
        measure: { kind: 'number', start: 12, target: 4, unit: '%' },
        owner: 'lucia',
        checkIns: [
          [22, 10.5, 6],
          [8, 7.4, 7],
        ],
        epics: ['Find it in three seconds'],
      },
      {
        title: 'Questions answered on the product page from 20 % to 60 %',
        measure: { kind: 'number', start: 20, target: 60, unit: '%' },
        owner: 'sofie',
        checkIns: [[21, 28, 6]],
        epics: ['Product pages that answer questions'],
      },
      {
        title: 'Returns need no paper in any market',
        measure: { kind: 'milestone' },
        epics: ['Returns without paper'],
      },
    ],
  },
  {
    team: 'Mobile app',
    title: 'The app is there before you think',
    serves: 'Win mobile customers',
    owner: 'kenji',
    keyResults: [
      {
        title: 'Cold start from 3.4 s to 1.0 s on a three-year-old phone',
        measure: { kind: 'number', start: 3.4, target: 1, unit: 's' },
        owner: 'kenji',
        checkIns: [
          [18, 3.2, 4],
          [5, 2.9, 3],
        ],
        epics: ['Open in a second'],
      },
      {
        title: 'Log in without a password everywhere',
        measure: { kind: 'initiatives' },
        epics: ['Log in without a password'],
      },
    ],
  },
  {
    team: 'Security',
    title: 'Nobody loses money to fraud in our shop',
    serves: 'A shop people trust',
    owner: 'sofie',
    keyResults: [
      {
        title: 'Fraudulent orders from 0.9 % to 0.4 %',
        measure: { kind: 'number', start: 0.9, target: 0.4, unit: '%' },
        owner: 'sofie',
        checkIns: [
          [20, 0.8, 6],
          [6, 0.6, 7],
        ],
        epics: ['Fraud we stop before it ships'],
      },
    ],
  },
  {
    team: 'Operations',
    title: 'Nobody is woken at night by something we knew of',
    serves: null,
    whyNone: 'It keeps the house in order: every strategic goal stands on it.',
    owner: 'amara',
    keyResults: [
      { title: 'Night alarms from 22 to 5 a month', measure: { kind: 'number', start: 22, target: 5, unit: 'alarms' } },
    ],
  },
];

/** Epics that keep things running. */
export const heartbeat = ['Keep the lights on', 'Pay back old debt'];
