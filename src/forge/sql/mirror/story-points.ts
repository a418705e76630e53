import { sql } from 'kysely';
import type { IssueChange } from '../../../use-cases/records';
import type { Numeric } from '../database/cells';
import { givenRows } from '../database/given-rows';
import { isFirstStoryPointField, isStoryPointField, isStoryPointSetting } from '../rows/site-setting';

/**
 * What changed custom fields tell of story points. An issue weighs by the first field of the settings that holds a
 * number, so only a number in that one is certain; which fields those are is known to the database alone.
 */
export function storyPointCells(customNumbers: IssueChange['customNumbers']) {
  const custom = Object.entries(customNumbers).map(([id, points]) => ({ id: JSON.stringify(id), points }));
  if (custom.length === 0) return { story_points: null, sets_story_points: 0, concerns_story_points: 0 };
  const among = sql`FROM ${givenRows(custom, 'custom')} CROSS JOIN site_setting WHERE ${isStoryPointSetting}`;
  const first = sql`${among} AND ${isFirstStoryPointField('custom.id')} AND custom.points IS NOT NULL`;
  return {
    story_points: sql<Numeric | null>`(SELECT custom.points ${first})`,
    sets_story_points: sql<Numeric>`EXISTS (SELECT 1 ${first})`,
    concerns_story_points: sql<Numeric>`EXISTS (SELECT 1 ${among} AND ${isStoryPointField('custom.id')})`,
  };
}
