/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles. Lambda hands its role's credentials over in the
 * environment and nowhere else, so the SDK's chain of files, SSO, processes and metadata services would only make the
 * bundle larger and the start slower.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
