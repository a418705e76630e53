import type { ReactElement } from 'react';
import type { Input } from '../../../src/contract/operations';
import { askAhead } from '../backend/call';

/** Work of a project's teams, or of one team. */
export async function loadTeamWork(of: Input<'readTeamWork'>['of']): Promise<ReactElement> {
  const opened = askAhead('readTeamWork', { of, cycleId: null });
  const { WorkPage } = await import('../surfaces/work-page/work-page');
  return <WorkPage of={of} opened={opened} />;
}
