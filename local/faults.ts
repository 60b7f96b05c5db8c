import * as z from 'zod/mini';

/** One way for one AWS service to fail, for everyone or for one recipient, for a while or until cleared. */
export const faultSchema = z.strictObject({
  service: z.enum(['sns', 'ses', 'scheduler', 'dynamodb']),
  mode: z.enum(['throttle', 'timeout', 'reject', 'bounce', 'down']),
  /** How many requests it meets; without it, every one until the faults are cleared. */
  count: z.optional(z.int().check(z.positive())),
  /** A telephone number in E.164 or a mail address. */
  to: z.optional(z.string().check(z.minLength(1))),
});

export type Fault = z.infer<typeof faultSchema>;
export type FaultService = Fault['service'];
export type FaultMode = Fault['mode'];

/** Which faults are switched on. The endpoints ask it once for every request they get. */
export class Faults {
  #active: Fault[] = [];

  add(fault: Fault): void {
    this.#active.push({ ...fault });
  }

  clear(): void {
    this.#active = [];
  }

  /** What is switched on, oldest first, each count as what is left of it. */
  list(): Fault[] {
    return this.#active.map((fault) => ({ ...fault }));
  }

  /** How this request has to fail, if it has to; uses one of the fault's count. The oldest that fits comes first. */
  take(service: FaultService, to: string | readonly string[] = []): FaultMode | undefined {
    const recipients = [to].flat().map(sameAddress);
    const fault = this.#active.find(
      (one) => one.service === service && (one.to === undefined || recipients.includes(sameAddress(one.to))),
    );
    if (fault?.count !== undefined) {
      fault.count -= 1;
      this.#active = this.#active.filter((one) => one.count !== 0);
    }
    return fault?.mode;
  }
}

/** Mail addresses differ in case between a directory and a request without being different people's. */
const sameAddress = (address: string): string => address.trim().toLowerCase();
