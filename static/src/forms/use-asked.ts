import { useEffect, useRef, useState } from 'react';

const pauseMs = 500;

/**
 * The answer to what is being typed, a moment after the last letter; null before, while it is not `whole`, or when there is
 * none. `question` is told apart by its JSON.
 */
export function useAsked<Question, Answer>(
  question: Question,
  isWhole: boolean,
  ask: (question: Question) => Promise<Answer>,
): Answer | null {
  const [answered, setAnswered] = useState<{ key: string; answer: Answer } | null>(null);
  const key = JSON.stringify(question);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (!isWhole) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      latest.current(JSON.parse(key) as Question).then(
        (answer) => isCurrent && setAnswered({ key, answer }),
        () => undefined,
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, isWhole]);
  return answered?.key === key ? answered.answer : null;
}
