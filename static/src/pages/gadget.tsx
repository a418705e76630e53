import type { ReactElement } from 'react';
import { askAhead } from '../backend/call';
import { globalPage } from '../goal-path';
import type { Place } from '../place';
import { PagesElsewhere } from '../routing';
import { askedBy, toConfiguration } from '../surfaces/gadget/gadget-configuration';

/** The gadget on its dashboard, or the form that configures it. */
export async function openGadget(place: Place & { surface: 'gadget' }): Promise<ReactElement> {
  const configuration = toConfiguration(place.gadgetConfiguration);
  if (place.entryPoint === 'edit') {
    const opened = askAhead('readOrganisation', {});
    const { EditGadget } = await import('../surfaces/gadget/edit-gadget');
    return (
      <PagesElsewhere moduleKey={globalPage}>
        <EditGadget configuration={configuration} opened={opened} />
      </PagesElsewhere>
    );
  }
  const opened = configuration && askAhead('readGadget', askedBy(configuration));
  const { Gadget } = await import('../surfaces/gadget/gadget');
  return (
    <PagesElsewhere moduleKey={globalPage}>
      <Gadget configuration={configuration} opened={opened} />
    </PagesElsewhere>
  );
}
