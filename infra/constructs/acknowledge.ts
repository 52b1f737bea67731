import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Takes note of a finding of cdk-nag that is meant to be so. Each one for itself, with its reason. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${id}`, reason });
}
