import type { Kysely } from 'kysely';
import type { AccountId, ObjectiveId } from '../../../domain/ids';
import type { AgreementStore, ObjectiveLeaders } from '../../../use-cases/ports';
import type { ObjectiveState } from '../../../contract/views';
import { projectIdsCell, toProjectIds } from '../rows/team';
import type { Database } from '../database/schema';
import { isSeenBy } from '../rows/seen-objectives';

export class SqlAgreementStore implements AgreementStore {
  constructor(private readonly db: Kysely<Database>) {}

  async findLeaders(id: ObjectiveId, viewer: AccountId): Promise<ObjectiveLeaders | undefined> {
    const row = await this.db
      .selectFrom('objective')
      .innerJoin('team', 'team.id', 'objective.team_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .leftJoin('team as upper', 'upper.id', 'team.parent_id')
      .where('objective.id', '=', id)
      .where(isSeenBy(viewer))
      .select(['team.id', 'team.lead_id', 'upper.lead_id as upper_lead_id', 'cycle.closed_at'])
      .select(projectIdsCell.as('projectIds'))
      .executeTakeFirst();
    return (
      row && {
        teamId: row.id,
        leadIds: [row.lead_id, row.upper_lead_id].filter((each) => each !== null),
        projectIds: toProjectIds(row.projectIds),
        isCycleClosed: row.closed_at !== null,
      }
    );
  }

  async save(id: ObjectiveId, version: number, state: ObjectiveState): Promise<boolean> {
    const result = await this.db
      .updateTable('objective')
      .set({ state, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }
}
