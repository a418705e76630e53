import { z } from 'zod';
import type { TeamHeartbeat } from '../../../use-cases/ports';
import { toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';

/** Of a team that may have declared nothing. */
export const declarationColumns = [
  'heartbeat_declaration.version as declarationVersion',
  'heartbeat_declaration.jql',
  'heartbeat_declaration.issue_type_ids as issueTypeIds',
  'heartbeat_declaration.wished_strategic as wishedStrategic',
] as const;

interface DeclarationRow {
  declarationVersion: Numeric | null;
  jql: string | null;
  issueTypeIds: string | null;
  wishedStrategic: Numeric | null;
}

export const toDeclaration = (row: DeclarationRow): Omit<TeamHeartbeat, 'teamId'> => ({
  version: toNumber(row.declarationVersion ?? 0),
  jql: row.jql ?? '',
  issueTypeIds: z.array(z.string()).parse(JSON.parse(row.issueTypeIds ?? '[]')),
  wishedStrategic: toNumberOrNull(row.wishedStrategic),
});
