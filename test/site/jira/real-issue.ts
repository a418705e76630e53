import { z } from 'zod';
import { storyPointsFieldId } from './data';

const id = z.union([z.string(), z.number()]).transform(String);
const named = z.object({ id, name: z.string() });
const issueReference = z.object({ id: id.optional(), key: z.string().optional() });

/** An instant of Jira's, `2015-07-16T05:59:39.000+0000`, as ms since the epoch. */
const instant = z.string().transform((text, context) => {
  const at = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(at)) context.addIssue({ code: 'custom', message: `'${text}' is not a date` });
  return at;
});

/** An issue as any Jira of the last ten years answers it; `epic` is how an older one names the epic above. */
export const realIssue = z.object({
  id,
  key: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*-\d+$/, 'is not an issue key'),
  fields: z.object({
    summary: z.string(),
    issuetype: named.extend({ subtask: z.boolean().default(false), hierarchyLevel: z.int().optional() }),
    project: named.extend({ key: z.string() }),
    status: named.extend({ statusCategory: z.object({ key: z.string() }) }),
    resolution: named.nullish(),
    resolutiondate: instant.nullish(),
    created: instant,
    updated: instant,
    parent: issueReference.nullish(),
    epic: issueReference.nullish(),
    priority: named.nullish(),
    labels: z.array(z.string()).default([]),
    timeoriginalestimate: z.number().nullish(),
    timeestimate: z.number().nullish(),
    [storyPointsFieldId]: z.number().nullish(),
  }),
});

export type RealIssue = z.infer<typeof realIssue>;
