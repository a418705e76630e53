import { findPeople, type Person } from '../backend/people';
import { useFound } from './use-found';

/** Those whom Jira finds for these words, a moment after the last letter; null before. */
export const useFoundPeople = (words: string): Person[] | null => useFound(words, findPeople);
