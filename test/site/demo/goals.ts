import type { Input } from '../../../src/contract/operations';
import type { StatedPace } from '../../../src/domain/pace';
import type { demoGroups } from '../jira/demo-company';
import type { DemoPerson } from './organisation';

type Measure = Input<'createKeyResult'>['measure'];

interface MoreOfCheckIn {
  note?: string;
  statedPace?: StatedPace;
  /** It corrects the check-in before it. */
  corrects?: true;
  /** How many days before it was entered the value was true. */
  daysLate?: number;
}

/** Days before today, or before the last day of a cycle that is over; value; confidence. */
export type DemoCheckIn = [daysBefore: number, value: number, confidence: number | null, more?: MoreOfCheckIn];

export interface DemoKeyResult {
  title: string;
  measure: Measure;
  owner?: DemoPerson;
  weight?: number;
  cadenceDays?: number;
  checkIns?: DemoCheckIn[];
  /** Summaries of the epics that serve it; with a weight where it is not 1. */
  epics?: (string | [summary: string, weight: number])[];
  /** Once its cycle is over. */
  grade?: number;
  learned?: string;
}

export interface DemoObjective {
  team: string;
  title: string;
  description?: string;
  serves: string | null;
  whyNone?: string;
  owner: DemoPerson;
  weight?: number;
  keyResults: DemoKeyResult[];
  /** Title of the objective of another team that it contributes to; that team agreed, or was only asked. */
  contributesTo?: { title: string; isAccepted: boolean };
  /** The leader has not agreed yet. */
  isProposed?: true;
  learned?: string;
  /** It is restricted to these. */
  readers?: { people: DemoPerson[]; groups: (keyof typeof demoGroups)[] };
  /** It goes on in the cycle after its own, under the same title. */
  isCarriedOver?: true;
}

export const number = (start: number, target: number, unit: string): Measure => ({
  kind: 'number',
  start,
  target,
  unit,
});

/** A custom field that a key result was measured by, until an administrator cleared it away. */
export const lostField = { name: 'Alarms raised', values: [12, 4, 9, 2], daysAgo: 5 };

/** The objectives of the running cycle. One with the title of an earlier one, carried over, goes on with it. */
export const runningObjectives: DemoObjective[] = [
  {
    team: 'Payments',
    title: 'Buying is effortless on a phone',
    description: 'Whoever has decided to buy should have paid before the bus comes.',
    serves: 'Win mobile customers',
    owner: 'manager',
    weight: 2,
    keyResults: [
      {
        title: 'Checkout drop-off from 38 % to 25 %',
        measure: number(38, 25, '%'),
        owner: 'priya',
        weight: 2,
        checkIns: [
          [24, 37, 7],
          [16, 33, 7, { note: 'The wallets on the product page do it: four of ten buyers use them.' }],
          [4, 31, 7, { note: 'Slower than last time. Address entry is what holds people up now.' }],
        ],
        epics: [['One-tap wallets', 2], 'Address autofill', 'Orders at a glance', 'Guest checkout in one page'],
      },
      {
        title: 'Phone orders from 12,000 to 20,000 a week',
        measure: number(12_000, 20_000, 'orders'),
        owner: 'manager',
        checkIns: [
          [24, 14_200, 6],
          [16, 16_100, 7],
          [12, 61_700, 7],
          [11, 16_700, 7, { corrects: true, note: 'A slip: the digits were the wrong way round.' }],
          [3, 17_400, 8, { daysLate: 1, note: 'As of Sunday night.' }],
        ],
        epics: ['Orders at a glance'],
      },
    ],
  },
  {
    team: 'Payments',
    title: 'Customers get their money back without asking twice',
    description: 'A refund is the moment in which somebody decides whether to come back.',
    serves: 'A shop people trust',
    owner: 'priya',
    keyResults: [
      {
        title: 'Days until a refund arrives from 6 to 1',
        measure: number(6, 1, 'days'),
        owner: 'jonas',
        checkIns: [
          [20, 5.5, 5],
          [
            5,
            5.2,
            3,
            { statedPace: 'atRisk', note: 'The new bank connection went live yesterday; I expect 3 days next week.' },
          ],
        ],
        epics: ['Refunds within a day'],
      },
      {
        title: 'Refund contacts stay below 40 a week',
        measure: { kind: 'keep', low: null, high: 40, unit: 'contacts' },
        owner: 'priya',
        checkIns: [
          [20, 44, 6],
          [6, 34, 8],
        ],
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
    contributesTo: { title: 'Buying is effortless on a phone', isAccepted: false },
    keyResults: [
      {
        title: 'Searches without a result from 12 % to 4 %',
        measure: number(12, 4, '%'),
        owner: 'lucia',
        checkIns: [
          [22, 10.5, 6],
          [8, 7.4, 7],
        ],
        epics: ['Find it in three seconds'],
      },
      {
        title: 'Questions answered on the product page from 20 % to 60 %',
        measure: number(20, 60, '%'),
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
    team: 'Storefront',
    title: 'Guests are as welcome as members',
    serves: 'Buying is effortless everywhere',
    owner: 'manager',
    keyResults: [
      {
        title: 'Guest orders from 18 % to 30 %',
        measure: number(18, 30, '%'),
        owner: 'manager',
        checkIns: [
          [23, 21, 6],
          [9, 28, 8, { note: 'The campaign in Denmark, not us: the one-page checkout has not begun.' }],
        ],
        epics: ['Guest checkout in one page'],
      },
      {
        title: 'First page in two seconds from 35 % to 90 % of visits',
        measure: number(35, 90, '%'),
        owner: 'lucia',
        checkIns: [
          [23, 37, 7],
          [7, 39, 4, { note: 'All is shipped, and old phones are as slow as before. We look at the fonts next.' }],
        ],
        epics: ['Faster first page'],
      },
      {
        title: 'Customer contacts about open bugs from 140 to 40',
        measure: {
          kind: 'jira',
          start: 140,
          target: 40,
          unit: 'contacts',
          reading: {
            kind: 'sum',
            jql: 'project in (PAY, SHOP, APP) AND type = Bug AND statusCategory != Done',
            fieldId: 'customfield_10040',
          },
        },
        owner: 'lucia',
      },
    ],
  },
  {
    team: 'Mobile app',
    title: 'The app is there before you think',
    serves: 'Win mobile customers',
    owner: 'kenji',
    contributesTo: { title: 'Buying is effortless on a phone', isAccepted: true },
    keyResults: [
      {
        title: 'Cold start from 3.4 s to 1.0 s on a three-year-old phone',
        measure: number(3.4, 1, 's'),
        owner: 'kenji',
        checkIns: [
          [18, 3.2, 4],
          [5, 2.9, 3],
        ],
        epics: ['Open in a second'],
      },
      {
        title: 'Crash-free sessions from 98.2 % to 99.8 %',
        measure: number(98.2, 99.8, '%'),
        owner: 'amara',
        cadenceDays: 7,
        checkIns: [
          [19, 98.9, 6],
          [6, 99.4, 3, { note: 'Good numbers, but the crash reporter drops a third of the reports.' }],
        ],
      },
      {
        title: 'Log in without a password everywhere',
        measure: { kind: 'initiatives' },
        epics: ['Log in without a password'],
      },
      {
        title: 'Bugs that are done, of all in the app, from 30 % to 90 %',
        measure: {
          kind: 'jira',
          start: 30,
          target: 90,
          unit: '%',
          reading: {
            kind: 'share',
            jql: 'project = APP AND type = Bug AND statusCategory = Done',
            ofJql: 'project = APP AND type = Bug',
          },
        },
        owner: 'kenji',
      },
    ],
  },
  {
    team: 'Mobile app',
    title:
      'Wherever people live – in the city, on an island, or at the end of a road that the parcel service has never heard of – they know where their parcel is 📦🚚 and when it comes',
    description:
      'مهما كان المكان بعيدًا، يعرف العميل أين طرده ومتى يصل.\n\nThe sentence above is what our colleagues in Malmö put on the wall. It says: however far away, the customer knows where the parcel is and when it comes. <b>No</b> exceptions & no "usually".',
    serves: 'A shop people trust',
    owner: 'kenji',
    isProposed: true,
    keyResults: [
      { title: 'العملاء الذين يعرفون موعد وصول طردهم 🕑', measure: number(35, 80, '%'), owner: 'kenji' },
      { title: 'What people see of the courier’s route', measure: { kind: 'initiatives' } },
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
        measure: number(0.9, 0.4, '%'),
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
    team: 'Security',
    title: 'Fjord Pay joins us without a door left open',
    description: 'Nobody outside this circle knows of the talks. Keep it so.',
    serves: 'A shop people trust',
    owner: 'sofie',
    readers: { people: ['amara', 'manager'], groups: ['leadership'] },
    keyResults: [
      {
        title: 'Open findings in their code from 34 to 0',
        measure: number(34, 0, 'findings'),
        owner: 'sofie',
        checkIns: [
          [18, 27, 6],
          [5, 15, 7],
        ],
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
      { title: 'Night alarms from 22 to 5 a month', measure: number(22, 5, 'alarms') },
      {
        title: 'Work that raises alarms again and again from 9 to 1',
        measure: {
          kind: 'jira',
          start: 9,
          target: 1,
          unit: 'issues',
          reading: { kind: 'count', jql: `project = OPS AND "${lostField.name}" > 0` },
        },
        owner: 'amara',
      },
    ],
  },
  {
    team: 'Harbour',
    title: 'Customers tell their friends about us',
    serves: 'A shop people trust',
    owner: 'manager',
    keyResults: [
      {
        title: 'Customers who would recommend us from 48 % to 56 %',
        measure: number(48, 56, '%'),
        owner: 'manager',
        cadenceDays: 30,
        checkIns: [[10, 52, 7]],
      },
    ],
  },
];

/** What the teams think of for the next cycle. */
export const nextObjectives: DemoObjective[] = [
  {
    team: 'Payments',
    title: 'Pay later, without regret',
    description: 'Instalments that people understand before they agree to them.',
    serves: 'Grow in the Nordics',
    owner: 'priya',
    isProposed: true,
    keyResults: [
      { title: 'Orders paid later from 0 % to 8 %', measure: number(0, 8, '%'), owner: 'priya', epics: ['Pay later'] },
      { title: 'Reminders sent per hundred instalments from 14 to 5', measure: number(14, 5, 'reminders') },
    ],
  },
  {
    team: 'Mobile app',
    title: 'See it in your room before you buy it',
    serves: 'Buying is effortless everywhere',
    owner: 'kenji',
    isProposed: true,
    keyResults: [
      {
        title: 'Things with a model from 40 to 900',
        measure: number(40, 900, 'models'),
        owner: 'kenji',
        epics: ['Try it at home'],
      },
    ],
  },
  {
    team: 'Security',
    title: 'No secret that a laptop could lose',
    serves: null,
    whyNone: 'The audit asks for it.',
    owner: 'jonas',
    keyResults: [
      {
        title: 'Keys outside the vault from 31 to 0',
        measure: number(31, 0, 'keys'),
        owner: 'jonas',
        epics: ['Fewer secrets to lose'],
      },
    ],
  },
];
