import { firstConfiguration, toConfiguration } from '../../../static/src/surfaces/gadget/gadget-configuration';

describe('what Jira kept of a gadget', () => {
  it('comes back as it was submitted', () => {
    const submitted = [
      firstConfiguration,
      { scope: { kind: 'strategicGoal', id: 'g' }, cycleId: 'c', show: 'trend', rows: 5, refresh: 60 },
      { scope: { kind: 'team', id: 't', isWithBelow: false }, cycleId: null, show: 'shares', rows: 50, refresh: 5 },
      { scope: { kind: 'objectives', ids: ['a', 'b'] }, cycleId: null, show: 'heatMap', rows: 10, refresh: 15 },
    ];
    for (const each of submitted) expect(toConfiguration(JSON.parse(JSON.stringify(each)))).toEqual(each);
  });

  it('takes what is odd about numbers as it would be for a new one, within limits', () => {
    const odd = { ...firstConfiguration, cycleId: 7, rows: 1_000, refresh: 'often' };
    expect(toConfiguration(odd)).toEqual({ ...firstConfiguration, rows: 50 });
    expect(toConfiguration({ ...firstConfiguration, rows: 0.5 })).toEqual(firstConfiguration);
  });

  it('is to be chosen again where it cannot be understood', () => {
    const company = { kind: 'company' };
    for (const kept of [
      undefined,
      null,
      {},
      'table',
      { scope: company },
      { scope: company, show: 'pie' },
      { scope: { kind: 'galaxy' }, show: 'table' },
      { scope: { kind: 'team' }, show: 'table' },
      { scope: { kind: 'objectives', ids: [] }, show: 'table' },
      { scope: { kind: 'objectives', ids: [1] }, show: 'table' },
      { scope: { kind: 'strategicGoal', id: 'g' }, show: 'shares' },
    ]) {
      expect(toConfiguration(kept)).toBeNull();
    }
  });
});
