import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundled } from './bundle.ts';
import { municipalityOf } from './municipality.ts';
import { VarnaStack } from './stack.ts';

/** One stack for one municipality: `npx cdk deploy -c municipality=<id>`. Needs no account and no look-up to synthesize. */
const main = async (): Promise<void> => {
  const app = new App();
  const id: unknown = app.node.tryGetContext('municipality') ?? 'oxelosund';
  const municipality = municipalityOf(String(id));
  new VarnaStack(app, { municipality, codeOf: await bundled(municipality) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { writeSuppressionsToCloudFormation: true }));
  app.synth();
};

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
