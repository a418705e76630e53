/** Of the fields that an edit gives, those that differ from before: their old and their new values. */
export function changedFields<Edit extends object>(
  before: { readonly [Field in keyof Edit]?: unknown },
  edit: Edit,
): { from: Partial<Edit>; to: Partial<Edit>; has: (...fields: (keyof Edit)[]) => boolean } {
  const fields = (Object.keys(edit) as (keyof Edit)[]).filter(
    (field) => edit[field] !== undefined && JSON.stringify(edit[field]) !== JSON.stringify(before[field]),
  );
  const pick = (values: object) =>
    Object.fromEntries(fields.map((field) => [field, Reflect.get(values, field) as unknown])) as Partial<Edit>;
  return { from: pick(before), to: pick(edit), has: (...asked) => asked.some((field) => fields.includes(field)) };
}
