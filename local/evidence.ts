import { errorFields, log } from '../functions/log.ts';
import { EVIDENCE_EVENTS, type EvidenceEvents } from '../shared/manifest/evidence-events.ts';
import type { Bucket, StoredObject } from './aws/s3/bucket.ts';
import { createdEvent } from './aws/s3/created-event.ts';
import { SCAN_TAG, scan, scanEvent } from './aws/s3/guard-duty.ts';
import type { VirtualClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Triggers } from './triggers.ts';
import type { Wake } from './wake.ts';

/** How long a scan takes that is late. */
const LATE_MS = 30 * 60_000;

interface Parts {
  readonly clock: VirtualClock;
  readonly faults: Pick<Faults, 'takeScan'>;
  readonly bucket: Bucket;
  readonly region: string;
  readonly triggers: Pick<Triggers, 'evidence'>;
  readonly wake: Wake;
}

/**
 * EventBridge and GuardDuty as far as evidence goes: what S3 and GuardDuty say of a file is brought to the functions
 * that the manifest names, and each file is scanned. Nobody waits for either.
 */
export class Evidence {
  readonly #parts: Parts;
  readonly #underWay = new Set<Promise<void>>();
  #late: { readonly at: Date; readonly object: StoredObject }[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** To be called for each file that the bucket has taken. */
  uploaded(object: StoredObject): void {
    const { faults, bucket, region, clock } = this.#parts;
    const fault = faults.takeScan();
    if (fault === 'lost') {
      this.#tag(object);
      return;
    }
    this.#carry(async () => {
      await this.#tell('uploads', createdEvent(object, { bucket: bucket.name, region }));
      if (fault === 'silent') return;
      if (fault === 'late') this.#late.push({ at: new Date(clock.now().getTime() + LATE_MS), object });
      else await this.#scan(object);
    });
  }

  /** The soonest scan that was late and answers by a moment. */
  next(until: Date): { readonly at: Date; run(): Promise<void> } | undefined {
    const [soonest] = this.#late.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    if (!soonest || soonest.at > until) return undefined;
    return {
      at: soonest.at,
      run: async () => {
        this.#late = this.#late.filter((each) => each !== soonest);
        await this.#scan(soonest.object);
      },
    };
  }

  busy(): boolean {
    return this.#underWay.size > 0;
  }

  /** Waits until whatever is told is told. */
  async idle(): Promise<void> {
    while (this.busy()) await Promise.all(this.#underWay);
  }

  async #scan(object: StoredObject): Promise<void> {
    const { bucket, region, clock } = this.#parts;
    this.#tag(object);
    await this.#tell(
      'scans',
      scanEvent(object, scan(object), { bucket: bucket.name, region, at: clock.now() }),
    );
  }

  #tag(object: StoredObject): void {
    this.#parts.bucket.tag(object, { [SCAN_TAG]: scan(object) });
  }

  async #tell(of: EvidenceEvents, event: object): Promise<void> {
    const { triggers, wake } = this.#parts;
    const { fields } = EVIDENCE_EVENTS[of];
    const told = Object.fromEntries(Object.entries(fields).map(([name, path]) => [name, at(event, path)]));
    for (const each of triggers.evidence) if (each.of === of) await wake(each.name, told);
  }

  #carry(work: () => Promise<void>): void {
    const carrying = work()
      .catch((thrown) => log.error('local.failed', errorFields(thrown)))
      .finally(() => this.#underWay.delete(carrying));
    this.#underWay.add(carrying);
  }
}

/** What stands at a path such as `$.detail.object.key`. */
const at = (event: object, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>((found, name) => Object(found)[name], event);
