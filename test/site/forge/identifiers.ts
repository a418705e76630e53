/** The names that Forge gives a site and an installation, constant on the local site. */
export const CLOUD_ID = '5f1d9b3e-2c47-4f0a-9a6d-0c7f3be1a001';
export const CONTEXT_ARI = `ari:cloud:jira::site/${CLOUD_ID}`;
export const ENVIRONMENT_ID = '0d3cbb0f-6d3e-4a58-8d0c-41f2a7c8e002';
export const INSTALLATION_ID = 'c2b6b8de-97a4-4c69-b4f5-7f2ac40ad003';
export const APP_VERSION = '1.0.0';
