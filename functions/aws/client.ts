/** What the adapters talk to AWS through. */
export type Service = 'dynamodb' | 'mail' | 'sms' | 'scheduler' | 'suppressions' | 'evidence';

const replacements = new Map<Service, unknown>();

/** From now on the adapters talk to this instead: the simulation's models answer the SDK's own commands. */
export const replaceClient = (service: Service, model: unknown): void => {
  replacements.set(service, model);
};

/** A client made when first used, and then one for the whole function. */
export const lazyClient = <Client>(service: Service, make: () => Client): (() => Client) => {
  let made: Client | undefined;
  return () => {
    const replaced = replacements.get(service) as Client | undefined;
    if (replaced) return replaced;
    made ??= make();
    return made;
  };
};
