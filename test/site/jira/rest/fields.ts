import { z } from 'zod';
import type { CustomField } from '../data';
import { numberFieldType } from '../demo-company';
import { holdsGlobally } from '../permissions';
import { Refusal, badField } from '../refusal';
import { issueFields } from './issue-fields';
import type { IssueField } from './issue-fields';
import type { Answer, Call, Route } from './route';
import { bodyAs, ok, param } from './route';

const fieldBody = z.looseObject({ name: z.string(), type: z.string() });

/** The fields of issues. People make and trash custom fields for numbers; what issues have in one comes back with it. */
export const fieldRoutes: readonly Route[] = [
  { method: 'GET', path: '/field', answer: getFields },
  { method: 'POST', path: '/field', answer: createField },
  { method: 'POST', path: '/field/{id}/trash', answer: (call) => moveField(call, { isTrashed: true }) },
  { method: 'POST', path: '/field/{id}/restore', answer: (call) => moveField(call, { isTrashed: false }) },
];

function getFields({ site }: Call): Answer {
  return ok([...issueFields(site.model)].map(([id, field]) => fieldPicture(id, field)));
}

function createField(call: Call): Answer {
  demandAdministrator(call);
  const { model } = call.site;
  const { name, type } = bodyAs(call, fieldBody);
  if (type !== numberFieldType) throw badField('fieldType', `This site has no custom fields of the type '${type}'.`);
  const id = `customfield_${model.nextId()}`;
  model.putCustomField({ id, name, type });
  const field = issueFields(model).get(id);
  return { status: 201, body: field && fieldPicture(id, field) };
}

function moveField(call: Call, where: Pick<CustomField, 'isTrashed'>): Answer {
  demandAdministrator(call);
  const { model } = call.site;
  const field = model.customField(param(call, 'id'));
  if (!field) throw new Refusal(404, ['The custom field was not found.']);
  model.putCustomField({ ...field, ...where });
  return ok({});
}

function demandAdministrator({ viewer }: Call): void {
  if (!holdsGlobally(viewer)) throw new Refusal(403, ['Only Jira administrators can manage custom fields.']);
}

function fieldPicture(id: string, { name, schema, detail, clauseNames }: IssueField): object {
  return {
    id,
    key: id,
    name,
    custom: schema.custom !== undefined,
    orderable: true,
    navigable: !detail,
    searchable: true,
    clauseNames: clauseNames ?? [id],
    schema,
  };
}
