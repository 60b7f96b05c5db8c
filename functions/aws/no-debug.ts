/**
 * Stands in for the package `debug` in the bundles, by which file-type's unpacker would write to a terminal: what a file
 * holds must stand in no log, and a module of Lambda's has no `require` for what that package asks for.
 */
export default () => () => {};
