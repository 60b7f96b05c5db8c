import * as z from 'zod/mini';

/** One way for one AWS service to fail, for everyone or for one recipient, for a while or until cleared. */
export const FAULT_SERVICES = ['sns', 'ses', 'scheduler', 'dynamodb', 's3'] as const;
/** What goes wrong with a request. */
const REQUEST_MODES = ['throttle', 'timeout', 'reject', 'bounce', 'down'] as const;
/**
 * What goes wrong with a file that S3 has taken. `late`: its scan answers half an hour later. `lost`: it is scanned, and
 * neither its arrival nor the result is told. `silent`: it is not scanned.
 */
const SCAN_MODES = ['late', 'lost', 'silent'] as const;
export const FAULT_MODES = [...REQUEST_MODES, ...SCAN_MODES] as const;

export const faultSchema = z
  .strictObject({
    service: z.enum(FAULT_SERVICES),
    mode: z.enum(FAULT_MODES),
    /** How many requests, or files, it meets; without it, every one until the faults are cleared. */
    count: z.optional(z.int().check(z.positive())),
    /** A telephone number in E.164 or a mail address. */
    to: z.optional(z.string().check(z.minLength(1))),
  })
  .check(z.refine(({ service, mode }) => service === 's3' || isOfRequest(mode), 'only s3 scans'));

export type Fault = z.infer<typeof faultSchema>;
export type FaultService = Fault['service'];
export type FaultMode = (typeof REQUEST_MODES)[number];
export type ScanFault = (typeof SCAN_MODES)[number];

const isOfRequest = (mode: Fault['mode']): mode is FaultMode => REQUEST_MODES.includes(mode as FaultMode);

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
    return this.#take(
      (one): one is Fault & { mode: FaultMode } =>
        one.service === service &&
        isOfRequest(one.mode) &&
        (one.to === undefined || recipients.includes(sameAddress(one.to))),
    );
  }

  /** What goes wrong with a file that was taken, if anything does. */
  takeScan(): ScanFault | undefined {
    return this.#take((one): one is Fault & { mode: ScanFault } => !isOfRequest(one.mode));
  }

  #take<Taken extends Fault>(fits: (fault: Fault) => fault is Taken): Taken['mode'] | undefined {
    const fault = this.#active.find(fits);
    if (fault?.count !== undefined) {
      fault.count -= 1;
      this.#active = this.#active.filter((one) => one.count !== 0);
    }
    return fault?.mode;
  }
}

/** Mail addresses differ in case between a directory and a request without being different people's. */
const sameAddress = (address: string): string => address.trim().toLowerCase();
