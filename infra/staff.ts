import { Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Identity } from '../shared/municipality/identity.ts';
import { nameOf } from './municipality.ts';

export interface StaffProps {
  readonly municipality: Identity;
  readonly baseUrl: string;
}

/**
 * Who signs the staff in: the municipality's own OIDC issuer, or a user pool with a second factor. It says who somebody
 * is and nothing more: what they may do stands in the directory.
 */
export class Staff extends Construct {
  readonly issuerUrl: string;
  readonly clientId: string;
  /** Empty for a client without one, which proves itself by PKCE alone. */
  readonly clientSecret: string;

  constructor(scope: Construct, { municipality, baseUrl }: StaffProps) {
    super(scope, 'staff');
    const { issuer } = municipality;
    if (issuer) {
      this.issuerUrl = issuer.url;
      this.clientId = issuer.clientId;
      // Put in by CloudFormation when it deploys: the template holds its name only.
      this.clientSecret = issuer.secretName
        ? SecretValue.secretsManager(issuer.secretName).unsafeUnwrap()
        : '';
      return;
    }
    const pool = this.pool(municipality);
    const client = this.client(pool, baseUrl);
    const { region, urlSuffix, account } = Stack.of(this);
    pool.addDomain('domain', {
      // Unique in the region, among all of AWS's customers.
      cognitoDomain: { domainPrefix: `${nameOf(municipality)}-${account}` },
      managedLoginVersion: ManagedLoginVersion.CLASSIC_HOSTED_UI,
    });
    this.issuerUrl = `https://cognito-idp.${region}.${urlSuffix}/${pool.userPoolId}`;
    this.clientId = client.userPoolClientId;
    this.clientSecret = '';
  }

  private pool(municipality: Identity): UserPool {
    return new UserPool(this, 'pool', {
      userPoolName: nameOf(municipality),
      // Only the municipality adds somebody; an account without a place in the directory opens nothing.
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      mfa: Mfa.REQUIRED,
      // An app with codes: an SMS can be redirected, and its channel is the one that attackers would flood.
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private client(userPool: UserPool, baseUrl: string): UserPoolClient {
    return new UserPoolClient(this, 'client', {
      userPool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${baseUrl}/console/callback`],
        logoutUrls: [`${baseUrl}/console`],
      },
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
  }
}
