import type { ReactElement } from 'react';
import { askAhead } from '../backend/call';
import type { Place } from '../place';
import { PagesElsewhere } from '../routing';
import { askedBy, toConfiguration } from '../surfaces/gadget/gadget-configuration';

/** Where the links of a gadget lead. */
const pagesOf = 'global-page';

/** The gadget on its dashboard, or the form that configures it. */
export async function openGadget(place: Place & { surface: 'gadget' }): Promise<ReactElement> {
  const configuration = toConfiguration(place.gadgetConfiguration);
  if (place.entryPoint === 'edit') {
    const opened = askAhead('readOrganisation', {});
    const { EditGadget } = await import('../surfaces/gadget/edit-gadget');
    return (
      <PagesElsewhere moduleKey={pagesOf}>
        <EditGadget configuration={configuration} opened={opened} />
      </PagesElsewhere>
    );
  }
  const opened = configuration && askAhead('readGadget', askedBy(configuration));
  const { Gadget } = await import('../surfaces/gadget/gadget');
  return (
    <PagesElsewhere moduleKey={pagesOf}>
      <Gadget configuration={configuration} opened={opened} />
    </PagesElsewhere>
  );
}
