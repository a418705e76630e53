import { route } from '@forge/api';
import { z } from 'zod';
import type { SiteSettings } from '../../use-cases/ports';
import { oncePerInvocation } from '../once-per-invocation';
import { askJira, bodyOf } from './request';

/** The id of the custom field that holds story points; null when the site has none. */
export type FindStoryPointField = () => Promise<string | null>;

const fieldList = z.array(
  z.object({ id: z.string(), name: z.string(), schema: z.object({ custom: z.string().optional() }).optional() }),
);

/** Team-managed projects have their own type of field; company-managed ones an ordinary number field of this name. */
const ownType = 'com.pyxis.greenhopper.jira:jsw-story-points';
const usualName = 'story points';

/** Found once for a site, kept in its settings, and read from them once an invocation. */
export const findStoryPointFieldOf = (settings: SiteSettings): FindStoryPointField =>
  oncePerInvocation(async () => {
    const known = await settings.findStoryPointField();
    if (known !== undefined) return known;
    const answer = await askJira('app', route`/rest/api/3/field`);
    const fields = bodyOf(fieldList, answer, 'field');
    const found =
      fields.find(({ schema }) => schema?.custom === ownType) ??
      fields.find(({ id, name }) => id.startsWith('customfield_') && name.toLowerCase() === usualName);
    await settings.saveStoryPointField(found?.id ?? null);
    return found?.id ?? null;
  });
