import { useEffect, useState } from 'react';

const pauseMs = 200;

/** What `find`, the same function each time, finds for these words, a moment after the last letter; null before. */
export function useFound<Thing>(words: string, find: (words: string) => Promise<Thing[]>): Thing[] | null {
  const [found, setFound] = useState<{ words: string; things: Thing[] } | null>(null);
  useEffect(() => {
    if (words.trim() === '') return undefined;
    const timer = setTimeout(() => {
      find(words.trim()).then(
        (things) => setFound({ words, things }),
        () => setFound({ words, things: [] }),
      );
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [words, find]);
  return found?.words === words ? found.things : null;
}
