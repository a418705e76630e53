import { Suspense } from 'react';
import { lazily } from '../lazily';
import { SkeletonLines } from './skeleton';
import type { ExplainedSubject } from './subject';
import type { Disclosure } from './use-disclosure';

const Explanation = lazily(async () => (await import('./explanation')).Explanation);

interface WhyProps {
  readonly of: Disclosure;
  readonly subject: ExplainedSubject;
  readonly title: string;
  /** When the number was worked out; a newer one is explained anew. */
  readonly asOf: string | null;
}

/** The place where a number says why it is that number, once it was asked. */
export function Why({ of, subject, title, asOf }: WhyProps) {
  if (!of.isOpen) return null;
  return (
    <Suspense fallback={<SkeletonLines count={4} />}>
      <Explanation id={of.id} subject={subject} title={title} asOf={asOf} onClose={of.toggle} />
    </Suspense>
  );
}
