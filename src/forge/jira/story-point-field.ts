import { route } from '@forge/api';
import { z } from 'zod';
import type { Clock, SiteSettings } from '../../use-cases/ports';
import { oncePerInvocation } from '../once-per-invocation';
import { type AskJira, askJira, bodyOf } from './request';

/** The ids of the custom fields that hold story points: a site may have none, and most have two. */
export type FindStoryPointFields = () => Promise<string[]>;

const fieldList = z.array(
  z.object({ id: z.string(), name: z.string(), schema: z.object({ custom: z.string().optional() }).optional() }),
);
type Field = z.output<typeof fieldList>[number];

/** Team-managed projects have their own type of field; company-managed ones a number field with a usual name. */
const ownType = 'com.pyxis.greenhopper.jira:jsw-story-points';
const numberType = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const usualNames = ['story points', 'story point estimate'];

/** A field may appear later: what was found is looked up again after a day. */
const lookAgainAfterMilliseconds = 24 * 3_600_000;

/** Chosen by an admin, or found for a site; kept in its settings, and read from them once an invocation. */
export const findStoryPointFieldsOf = (
  settings: Pick<SiteSettings, 'findSettings' | 'findStoryPointFields' | 'saveStoryPointFields'>,
  clock: Clock,
  ask: AskJira = askJira,
): FindStoryPointFields =>
  oncePerInvocation(async () => {
    const now = clock.now();
    const { storyPointField: chosen, version } = await settings.findSettings();
    const known = await settings.findStoryPointFields();
    const isKnown =
      chosen === null
        ? known !== undefined && now - known.foundAt < lookAgainAfterMilliseconds
        : known?.ids.join() === chosen;
    if (known !== undefined && isKnown) return known.ids;
    const ids = await storyPointFieldsUnder(chosen, ask);
    await settings.saveStoryPointFields(ids, now, version);
    return ids;
  });

/** The field that was chosen; without one, Jira is asked. */
export async function storyPointFieldsUnder(chosen: string | null, ask: AskJira): Promise<string[]> {
  if (chosen !== null) return [chosen];
  const fields = bodyOf(fieldList, await ask('app', route`/rest/api/3/field`), 'field');
  return fields.filter(holdsStoryPoints).map(({ id }) => id);
}

const holdsStoryPoints = ({ name, schema }: Field): boolean =>
  schema?.custom === ownType || (schema?.custom === numberType && usualNames.includes(name.toLowerCase()));
