import type { GapKind } from '../../../src/domain/gaps';
import type { DemoPerson } from './organisation';

/** Something said about a goal, days before today; `@name` mentions one of the demo company’s people. */
export interface DemoComment {
  daysAgo: number;
  by: DemoPerson;
  text: string;
  /** Nobody has answered it, or somebody has. */
  question?: 'open' | 'resolved';
  /** The gap that the conversation is about. */
  gap?: GapKind;
  replies?: Omit<DemoComment, 'replies' | 'question'>[];
}

/** By the title of an objective or a key result of the running cycle. */
export const talk: Record<string, DemoComment[]> = {
  'Buying is effortless on a phone': [
    {
      daysAgo: 21,
      by: 'lucia',
      text: '@manager – does “a phone” include tablets for you? Storefront counts them as computers.',
      question: 'resolved',
      replies: [
        { daysAgo: 20, by: 'manager', text: 'No tablets. They behave like computers in every number I have seen.' },
        { daysAgo: 20, by: 'lucia', text: 'Good, then we measure the same thing 👍' },
      ],
    },
    {
      daysAgo: 6,
      by: 'sofie',
      text: 'The wallets need the threat model before they go to all countries. @priya, when do you need it?',
      question: 'open',
      replies: [{ daysAgo: 5, by: 'priya', text: 'Before the first of the month would be good. @jonas can help you.' }],
    },
  ],
  'Checkout drop-off from 38 % to 25 %': [
    {
      daysAgo: 3,
      by: 'developer',
      text: 'Address autofill gives wrong postcodes in Denmark. I would take that before parcel lockers:\n\n1. postcodes\n2. house numbers with letters\n3. lockers',
      replies: [{ daysAgo: 2, by: 'priya', text: 'Agreed, and thank you for looking.' }],
    },
  ],
  'First page in two seconds from 35 % to 90 % of visits': [
    {
      daysAgo: 9,
      by: 'manager',
      text: '@lucia – all the work is done, and the number stands still. Do we measure the right pages?',
      question: 'open',
      gap: 'keyResultDiverging',
      replies: [
        { daysAgo: 8, by: 'lucia', text: 'I think the new pages are not in the sample. I will know on Friday.' },
      ],
    },
  ],
  'Returns need no paper in any market': [
    {
      daysAgo: 10,
      by: 'manager',
      text: '@lucia, shall we leave this one out of the quarter?',
      question: 'resolved',
      gap: 'keyResultStale',
      replies: [{ daysAgo: 9, by: 'lucia', text: 'No: customs has answered at last. I check in next week.' }],
    },
  ],
  'Days until a refund arrives from 6 to 1': [
    {
      daysAgo: 4,
      by: 'manager',
      text: 'We said so last time as well. What is different now, @jonas?',
      question: 'open',
    },
  ],
  'Wherever people live': [
    {
      daysAgo: 8,
      by: 'lucia',
      text: 'I like it. Two things before I agree: whose courier data is this, and what does it cost? @kenji',
      question: 'open',
    },
  ],
  'Nobody is woken at night by something we knew of': [
    { daysAgo: 12, by: 'amara', text: 'Counting starts when the alarm backlog is clear: next week.' },
  ],
};
