import { type App, ArnFormat, Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from '../shared/manifest/manifest.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { Alarms } from './alarms.ts';
import { Dashboard } from './dashboard.ts';
import { Evidence } from './evidence.ts';
import { watchFigures } from './figures.ts';
import { Functions } from './functions.ts';
import { Intake } from './intake.ts';
import { Keys } from './keys.ts';
import { MailEvents } from './mail-events.ts';
import { Messages } from './messages.ts';
import { nameOf } from './municipality.ts';
import { acknowledge } from './nag.ts';
import { Reactions } from './reactions.ts';
import { SmsLog } from './sms-log.ts';
import { Staff } from './staff.ts';
import { Store } from './store.ts';
import { Time } from './time.ts';
import { clockOf, wake } from './wake.ts';

export interface VarnaStackProps {
  readonly municipality: Identity;
  /** The code of each function: bundled for a deployment, anything for a test. */
  readonly codeOf: (name: FunctionName) => Code;
}

/** All of one municipality's Värna, in its region; nothing is shared with another municipality's. */
export class VarnaStack extends Stack {
  constructor(app: App, { municipality, codeOf }: VarnaStackProps) {
    super(app, nameOf(municipality), {
      env: { region: municipality.region },
      description: `Värna for ${municipality.name}: alerts, support and follow-up for elected officials`,
      terminationProtection: true,
      tags: { service: 'varna', municipality: municipality.id },
    });
    const { records, signals } = new Keys(this);
    const alarms = new Alarms(this, municipality, signals);
    watchFigures(alarms, municipality);
    const clockArn = this.formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: nameOf(municipality, clockOf()),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const intake = new Intake(this, { municipality, alarms });
    const store = new Store(this, { municipality, key: records, alarms });
    const messages = new Messages(this, { municipality, signals, alarms });
    const time = new Time(this, { municipality, signals, alarms, clockArn });
    const reactions = new Reactions(this, { store, alarms });
    const mailEvents = new MailEvents(this, { municipality, signals, alarms, topic: messages.events });
    const smsLog = new SmsLog(this, { municipality, signals });
    const evidence = new Evidence(this, { municipality, key: records, origin: intake.origin });
    const staff = new Staff(this, { municipality, baseUrl: intake.baseUrl });
    const surroundings = { municipality, store, messages, time, evidence, intake, staff, clockArn };
    const functions = new Functions(this, { surroundings, codeOf, signals, alarms });
    for (const woken of functions.all) wake(woken, { intake, reactions, time, mailEvents, smsLog, evidence });
    evidence.guard(functions.all);
    intake.refuseTheRest();
    new Dashboard(this, { municipality, alarms, functions: functions.all });
    acknowledge(municipality, { intake, functions, evidence });
  }
}
