import type { RealtimeMessage } from '../../site/forge/realtime';
import { ana, openSite } from './fixture/open-site';

it('takes a published message to the subscribers of its channel', async () => {
  const { site } = await openSite();
  const heard: RealtimeMessage[] = [];
  const stop = site.realtime.subscribe((message) => heard.push(message), 'team-1');
  const answer = await site.invoke('publish', { channel: 'team-1', message: { ids: ['a'] }, global: true }, ana);
  await site.invoke('publish', { channel: 'team-2', message: 'elsewhere', global: true }, ana);
  await site.invoke('publish', { channel: 'team-1', message: 'text' }, ana);
  stop();
  await site.invoke('publish', { channel: 'team-1', message: 'unheard' }, ana);
  expect(heard).toMatchObject([
    { channel: 'team-1', payload: { ids: ['a'] }, isGlobal: true },
    { channel: 'team-1', payload: 'text', isGlobal: false },
  ]);
  expect(answer).toEqual({ eventId: heard[0]?.eventId, eventTimestamp: heard[0]?.eventTimestamp });
  expect(site.invocations[0]).toMatchObject({ operation: 'publish', published: 1 });
  await site.close();
});

it('answers as Forge does above 50 messages a second', async () => {
  const { site } = await openSite({ enforceRates: true });
  const publish = () => site.invoke('publish', { channel: 'team-1', message: 'text' }, ana);
  for (let message = 0; message < 50; message += 1) await publish();
  expect(await publish()).toMatchObject({ eventId: null, errors: [{ message: 'RATE_LIMIT_EXCEEDED', status: 429 }] });
  await site.close();
});
