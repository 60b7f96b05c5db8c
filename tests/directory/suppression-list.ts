import { startSesV2 } from '../../local/aws/sesv2.ts';
import { SuppressionList } from '../../local/aws/suppression-list.ts';
import { VirtualClock } from '../../local/clock.ts';

/** The local stack's SES, for its suppression list alone. */
export const startSuppressionList = async () => {
  const suppressed = new SuppressionList();
  const clock = new VirtualClock();
  const { endpoint, close } = await startSesV2({ clock, suppressed });
  return {
    endpoint,
    close,
    /** From now on these addresses stand on it and no others. */
    hold: (...addresses: string[]) => {
      for (const { address } of suppressed.all()) suppressed.delete(address);
      for (const address of addresses) suppressed.add({ address, reason: 'BOUNCE', since: clock.now() });
    },
    held: () => suppressed.all().map(({ address }) => address),
  };
};

export type HeldBack = Awaited<ReturnType<typeof startSuppressionList>>;
