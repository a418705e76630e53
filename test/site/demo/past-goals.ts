import { number, type DemoObjective } from './goals';

/** The first of the two cycles that are over: what was learned in it shaped the strategy. */
export const earlyObjectives: DemoObjective[] = [
  {
    team: 'Payments',
    title: 'Paying works in every country we sell in',
    serves: 'Buying is effortless everywhere',
    owner: 'manager',
    learned: 'One provider for all countries was the right bet. We should have asked the Danes before, not after.',
    keyResults: [
      {
        title: 'Payments that fail from 6.1 % to 2.5 %',
        measure: number(6.1, 2.5, '%'),
        owner: 'priya',
        weight: 2,
        checkIns: [
          [70, 5.8, 6],
          [45, 4.4, 7],
          [20, 3.2, 8],
          [2, 2.7, 9, { note: 'The rest are cards without money on them.' }],
        ],
        grade: 0.9,
        learned: 'Retrying within a second did more than all the rest.',
      },
      {
        title: 'Swish and Vipps on sale',
        measure: { kind: 'milestone' },
        owner: 'jonas',
        checkIns: [
          [40, 0, 5],
          [11, 1, 10, { note: 'Live since this morning 🎉' }],
        ],
        grade: 1,
      },
    ],
  },
  {
    team: 'Storefront',
    title: 'Our hundred best-sold things cost what they cost elsewhere',
    serves: 'As cheap as the marketplaces',
    owner: 'lucia',
    learned: 'We matched the prices, and nobody noticed. People who compare prices do not stay.',
    keyResults: [
      {
        title: 'Things priced as on the marketplaces from 12 to 100',
        measure: number(12, 100, 'things'),
        owner: 'lucia',
        checkIns: [
          [65, 30, 7],
          [30, 71, 8],
          [5, 94, 8],
        ],
        grade: 0.9,
        learned: 'A key result that we reach and that changes nothing was the wrong one.',
      },
      {
        title: 'Buyers who come back within a month from 22 % to 30 %',
        measure: number(22, 30, '%'),
        owner: 'sofie',
        checkIns: [
          [65, 22, 5],
          [30, 21.5, 4],
          [5, 22.4, 2, { statedPace: 'offTrack', note: 'Cheaper things, the same customers.' }],
        ],
        grade: 0,
      },
    ],
  },
  {
    team: 'Operations',
    title: 'Shipping software is nothing special',
    serves: null,
    whyNone: 'Every team waits for it.',
    owner: 'amara',
    isCarriedOver: true,
    learned: 'Half way. The broker took the time that the last two ways of deploying needed.',
    keyResults: [
      {
        title: 'Fewer ways to deploy',
        measure: number(5, 1, 'ways'),
        owner: 'amara',
        checkIns: [
          [60, 4, 6],
          [12, 3, 5],
        ],
        grade: 0.5,
      },
      {
        title: 'Hours from merge to customer, at most 24',
        measure: { kind: 'keep', low: null, high: 24, unit: 'h' },
        owner: 'jonas',
        checkIns: [
          [55, 30, 5],
          [25, 22, 7],
          [3, 19, 8],
        ],
        grade: 1,
      },
    ],
  },
  {
    team: 'Mobile app',
    title: 'People who have the app use it',
    serves: 'Win mobile customers',
    owner: 'kenji',
    learned: 'Messages bring people in once. A fast start brings them back: that is the next cycle but one.',
    keyResults: [
      {
        title: 'Sessions a month for each installed app from 1.8 to 3.0',
        measure: number(1.8, 3, 'sessions'),
        owner: 'kenji',
        checkIns: [
          [62, 2, 6],
          [33, 2.3, 6],
          [4, 2.4, 4],
        ],
        grade: 0.5,
        learned: 'We measured sessions, and meant purchases.',
      },
    ],
  },
];

/** The second of them. */
export const lateObjectives: DemoObjective[] = [
  {
    team: 'Payments',
    title: 'Customers get their money back without asking twice',
    description: 'A refund is the moment in which somebody decides whether to come back.',
    serves: 'A shop people trust',
    owner: 'priya',
    isCarriedOver: true,
    learned: 'We built for a whole cycle and no refund came a day sooner: the bank was slow, not we. Ask first.',
    keyResults: [
      {
        title: 'Days until a refund arrives from 6 to 1',
        measure: number(6, 1, 'days'),
        owner: 'jonas',
        checkIns: [
          [66, 6, 7],
          [38, 6.2, 4],
          [6, 6, 2, { note: 'Not moved at all. All of our part is done within minutes now.' }],
        ],
        epics: ['Refunds within a day'],
        grade: 0,
        learned: 'Delivered, but the number has not moved.',
      },
      {
        title: 'Refund contacts stay below 40 a week',
        measure: { kind: 'keep', low: null, high: 40, unit: 'contacts' },
        owner: 'priya',
        checkIns: [
          [60, 52, 6],
          [30, 47, 6],
          [6, 43, 7],
        ],
        grade: 0.4,
      },
    ],
  },
  {
    team: 'Storefront',
    title: 'Nobody is surprised by a price',
    serves: 'A shop people trust',
    owner: 'lucia',
    learned: 'Showing delivery costs early cost us no orders. We had been afraid of that for years.',
    keyResults: [
      {
        title: 'Orders given up on the last page from 17 % to 9 %',
        measure: number(17, 9, '%'),
        owner: 'lucia',
        checkIns: [
          [70, 16.4, 6],
          [42, 13.1, 7],
          [14, 9.8, 8],
          [2, 8.9, 9],
        ],
        epics: ['Price transparency at checkout'],
        grade: 1,
      },
      {
        title: 'Product pages with the full price from 40 % to 100 %',
        measure: number(40, 100, '%'),
        owner: 'sofie',
        checkIns: [
          [50, 66, 7],
          [10, 91, 8],
        ],
        grade: 0.8,
      },
    ],
  },
  {
    team: 'Mobile app',
    title: 'Logging in is not a step',
    serves: 'Buying is effortless everywhere',
    owner: 'kenji',
    learned: 'Passkeys were easier to build than to explain. The words took three attempts.',
    keyResults: [
      {
        title: 'People logged in without a password from 0 % to 50 %',
        measure: number(0, 50, '%'),
        owner: 'amara',
        checkIns: [
          [61, 4, 5],
          [36, 19, 6],
          [9, 34, 7],
        ],
        epics: ['Log in without a password'],
        grade: 0.7,
      },
    ],
  },
  {
    team: 'Operations',
    title: 'Shipping software is nothing special',
    serves: null,
    whyNone: 'Every team waits for it.',
    owner: 'amara',
    learned: 'One way left, and we had stopped counting before we were there.',
    keyResults: [
      {
        title: 'Fewer ways to deploy',
        measure: number(3, 1, 'ways'),
        owner: 'amara',
        checkIns: [
          [40, 2, 7],
          [8, 1, 9],
        ],
        grade: 1,
      },
      {
        title: 'Hours from merge to customer, at most 24',
        measure: { kind: 'keep', low: null, high: 24, unit: 'h' },
        owner: 'jonas',
        checkIns: [
          [50, 16, 8],
          [5, 12, 9],
        ],
        grade: 1,
      },
    ],
  },
  {
    team: 'Security',
    title: 'Every order is looked at before it ships',
    serves: 'A shop people trust',
    owner: 'sofie',
    learned: 'Looking at every order is possible. Deciding within a minute is what we need next.',
    keyResults: [
      {
        title: 'Orders scored while they are placed from 0 % to 100 %',
        measure: number(0, 100, '%'),
        owner: 'sofie',
        checkIns: [
          [58, 20, 6],
          [27, 75, 7],
          [3, 100, 10],
        ],
        grade: 1,
      },
    ],
  },
];
