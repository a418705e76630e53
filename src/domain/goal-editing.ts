/**
 * Who may edit a team's goals besides its lead, its editors and Jira administrators: nobody, the administrators of its
 * projects, or whoever may edit issues in one of them.
 */
export const goalEditings = ['leadsAndEditors', 'projectAdmins', 'projectMembers'] as const;
export type GoalEditing = (typeof goalEditings)[number];

export const defaultGoalEditing: GoalEditing = 'projectAdmins';
