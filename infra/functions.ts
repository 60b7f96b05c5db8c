import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { variablesOf } from '../shared/manifest/environment.ts';
import { type FunctionName, functions } from '../shared/manifest/manifest.ts';
import type { Alarms } from './alarms.ts';
import { VarnaFunction } from './function.ts';
import { type Surroundings, statements, variables } from './uses.ts';

export interface FunctionsProps {
  readonly surroundings: Surroundings;
  readonly codeOf: (name: FunctionName) => Code;
  readonly signals: IKey;
  readonly alarms: Alarms;
}

/** The manifest's functions, each with the environment and the permissions of its uses; nothing wakes them yet. */
export class Functions extends Construct {
  readonly all: readonly VarnaFunction[];

  constructor(scope: Construct, { surroundings, codeOf, signals, alarms }: FunctionsProps) {
    super(scope, 'functions');
    const values = variables(surroundings);
    this.all = functions().map(([name, spec]) => {
      const names = spec.uses.flatMap((use) => variablesOf(use));
      return new VarnaFunction(this, name, {
        spec,
        code: codeOf(name),
        environment: Object.fromEntries(names.map((variable) => [variable, values[variable]])),
        statements: spec.uses.flatMap((use) => statements(use, surroundings)),
        municipality: surroundings.municipality,
        signals,
        alarms,
      });
    });
  }
}
