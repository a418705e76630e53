import { useEffect, useState } from 'react';
import { askJira } from './jira';

/** A field of Jira that holds a number. */
interface NumberField {
  id: string;
  name: string;
}

/** The number fields that the viewer may see, by name; null until Jira has answered, and when it does not. */
export function useNumberFields(): NumberField[] | null {
  const [fields, setFields] = useState<NumberField[] | null>(null);
  useEffect(() => {
    askJira<{ id: string; name: string; schema?: { type: string } }[]>('/rest/api/3/field').then(
      (all) => {
        const numbers = all.filter(({ schema }) => schema?.type === 'number');
        setFields(
          numbers.map(({ id, name }) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name)),
        );
      },
      () => undefined,
    );
  }, []);
  return fields;
}
