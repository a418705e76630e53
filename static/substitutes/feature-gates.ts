/**
 * Stands in for `@atlaskit/feature-gate-js-client`, with which Atlassian's own products try out changes of Atlaskit.
 * The real one takes 35 kB (gzip) and reports every gate as an error where nobody has set up its service.
 * Here every gate is closed and every experiment keeps its default: Atlaskit as it is published.
 */
const FeatureGates = {
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, defaultValue: T): T => defaultValue,
  initializeCompleted: (): boolean => false,
};

export { FeatureGates as default };
