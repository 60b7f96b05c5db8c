import { randomUUID } from 'node:crypto';
import type { FaultMode, FaultService } from '../faults.ts';
import { HOLD, type WireReply } from './http.ts';
import { escapeXml, xml } from './s3/xml.ts';

/** The services that answer here; faults can be set for some of them. */
type WireService = FaultService | 'sesv2' | 'sqs' | 'lambda';

const NAMESPACES = {
  sns: 'http://sns.amazonaws.com/doc/2010-03-31/',
  ses: 'http://ses.amazonaws.com/doc/2010-12-01/',
} as const;

const JSON_NAMESPACES = { dynamodb: 'com.amazonaws.dynamodb.v20120810', sqs: 'com.amazonaws.sqs' } as const;

/** Each service's own words for the two faults that are its own: slow down, and never. */
const CODES: Record<FaultService, Record<'throttle' | 'reject', readonly [code: string, status: number]>> = {
  sns: { throttle: ['Throttled', 429], reject: ['InvalidParameter', 400] },
  ses: { throttle: ['Throttling', 400], reject: ['MessageRejected', 400] },
  scheduler: { throttle: ['ThrottlingException', 429], reject: ['ValidationException', 400] },
  s3: { throttle: ['SlowDown', 503], reject: ['AccessDenied', 403] },
  dynamodb: {
    throttle: ['ProvisionedThroughputExceededException', 400],
    reject: ['ValidationException', 400],
  },
};

/** How a fault looks to the client; undefined when the request is to be accepted: a bounce is told later. */
export function failure(service: FaultService, mode: FaultMode): WireReply | typeof HOLD | undefined {
  switch (mode) {
    case 'timeout':
      return HOLD;
    case 'down':
      return refusal(service, 'ServiceUnavailable', 503, 'The service is unavailable');
    case 'throttle':
      return refusal(service, ...CODES[service].throttle, 'Rate exceeded');
    case 'bounce':
      // Only a message can bounce.
      return service in NAMESPACES ? undefined : failure(service, 'reject');
    case 'reject':
      return refusal(service, ...CODES[service].reject, 'Refused by a fault of the local stack');
  }
}

/** An error in the service's own protocol, so that the SDK makes its own exception of it. */
export function refusal(service: WireService, code: string, status: number, message: string): WireReply {
  const requestId = randomUUID();
  switch (service) {
    case 'sns':
    case 'ses': {
      const type = status < 500 ? 'Sender' : 'Receiver';
      const error = `<Error><Type>${type}</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
      const body = `<ErrorResponse xmlns="${NAMESPACES[service]}">${error}<RequestId>${requestId}</RequestId></ErrorResponse>`;
      return { status, headers: { 'content-type': 'text/xml' }, body };
    }
    case 's3': {
      const content = { Code: code, Message: message, RequestId: requestId };
      return { status, headers: { 'content-type': 'application/xml' }, body: xml('Error', content) };
    }
    case 'scheduler':
    case 'sesv2':
    case 'lambda':
      return {
        status,
        headers: {
          'content-type': 'application/json',
          'x-amzn-errortype': code,
          'x-amzn-requestid': requestId,
        },
        body: JSON.stringify({ Message: message }),
      };
    case 'dynamodb':
    case 'sqs':
      return {
        status,
        headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': requestId },
        body: JSON.stringify({ __type: `${JSON_NAMESPACES[service]}#${code}`, message }),
      };
  }
}

/** A query service's success for an action that answers with a message id. */
export function accepted(service: 'sns' | 'ses', action: string, messageId: string): WireReply {
  const result = `<${action}Result><MessageId>${messageId}</MessageId></${action}Result>`;
  const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
  const body = `<${action}Response xmlns="${NAMESPACES[service]}">${result}${metadata}</${action}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}
