import type { DemoPerson } from './organisation';

interface Statement {
  title: string;
  text: string;
}

export interface DemoStrategicGoal extends Statement {
  /** The titles of the challenges that it answers. */
  answers: string[];
  owner: DemoPerson | null;
  horizon: string;
  measure?: { title: string; start: number; target: number; unit: string; value: number };
}

/** Why Harbour uses OKRs, and what its strategy was when it was first published. */
export const purpose = `We were forty people who knew what everybody did. Now we are four hundred, and good work gets lost between teams.

OKRs are how we tell each other what matters now, and how we notice early that something does not work. They are no list of tasks and no way to judge people.`;

export const firstContext = `Harbour sells things for the home, online, in five countries. Two thirds of our visitors come on a phone; a third of the orders do.

The large marketplaces are cheaper than we are, and always will be. People come to us because they find what fits, and because we keep our word.`;

export const laterContext = `Harbour sells things for the home, online, in five countries. Two thirds of our visitors come on a phone; four in ten orders do.

The large marketplaces are cheaper than we are, and always will be. People come to us because they find what fits, and because we keep our word.

Since the summer two marketplaces deliver the same day in Oslo and Stockholm. We do not follow them there: we win where advice and trust count.`;

export const challenges: Statement[] = [
  {
    title: 'A phone shows what is wrong with our shop',
    text: 'Half of those who put something into the basket on a phone leave before they pay. On a computer it is a fifth.',
  },
  {
    title: 'People do not believe promises any more',
    text: 'Refunds that take a week, prices that change on the last page: the whole trade has lost trust, and we with it.',
  },
  {
    title: 'Every market has its own habits',
    text: 'Swedes pay by invoice, Norwegians by phone, Danes by card. We treat them all alike.',
  },
];

export const laterChallenge: Statement = {
  title: 'Same-day delivery changes what people expect',
  text: 'We cannot win that race. We can say exactly when a parcel comes, and be right.',
};

export const policies: Statement[] = [
  {
    title: 'The phone first',
    text: 'What we build is designed, built and measured on a phone three years old before anything else.',
  },
  {
    title: 'No growth that costs trust',
    text: 'We do not use dark patterns, and we do not sell what we would not recommend to a friend.',
  },
];

export const laterPolicy: Statement = {
  title: 'A third of our time keeps the house in order',
  text: 'Upkeep is work that counts. Whoever plans a team without it plans its next outage.',
};

/** The policy on trust, as it is being rewritten: nobody but the strategy’s editors sees that. */
export const redraftedPolicy = `We do not use dark patterns, and we do not sell what we would not recommend to a friend.

When a rule of ours costs a customer money, the customer is right and we mend the rule.`;

export const draftedGoal: DemoStrategicGoal = {
  title: 'Advice that people come back for',
  text: 'A person who was helped to choose returns half as many parcels, and comes back twice as often.',
  answers: ['People do not believe promises any more'],
  owner: 'lucia',
  horizon: 'End of 2028',
};

export const strategicGoals: DemoStrategicGoal[] = [
  {
    title: 'Win mobile customers',
    text: 'Two thirds of our visitors come on a phone; a third of the orders do. That gap is our growth.',
    answers: ['A phone shows what is wrong with our shop'],
    owner: 'manager',
    horizon: 'End of 2027',
    measure: { title: 'Share of orders made on a phone', start: 33, target: 60, unit: '%', value: 41 },
  },
  {
    title: 'Buying is effortless everywhere',
    text: 'People should find, understand and buy within minutes, whatever they use and wherever they are.',
    answers: ['A phone shows what is wrong with our shop', 'Every market has its own habits'],
    owner: 'lucia',
    horizon: 'End of 2027',
  },
  {
    title: 'A shop people trust',
    text: 'Money back without asking twice, and no surprises: trust is why people return.',
    answers: ['People do not believe promises any more'],
    owner: 'sofie',
    horizon: 'Three years',
    measure: { title: 'Customers who would recommend us', start: 44, target: 65, unit: '%', value: 52 },
  },
  {
    title: 'Grow in the Nordics',
    text: 'Sweden and Norway first, with local payment and delivery.',
    answers: ['Every market has its own habits'],
    owner: null,
    horizon: 'End of 2028',
  },
];

/** In force until the strategy was published anew. */
export const retiredGoal: DemoStrategicGoal = {
  title: 'As cheap as the marketplaces',
  text: 'Match the price of the three largest marketplaces for our hundred best-sold things.',
  answers: [],
  owner: 'lucia',
  horizon: 'This year',
};

export const notes = {
  first: 'Our first strategy on two pages. Ask about whatever is unclear.',
  later: 'We stop matching prices: it cost margin and won nobody. Heartbeat work gets its place.',
};
