import type { APIGatewayProxyEvent } from 'aws-lambda';

/**
 * The address that a request came from, as far as one subscriber has it: of IPv6 the first half, because the other is
 * theirs to choose.
 */
export const addressOf = ({ requestContext }: APIGatewayProxyEvent): string => {
  const address = requestContext.identity?.sourceIp ?? 'unknown';
  return address.includes(':') && !address.includes('.') ? network(address) : address;
};

const network = (address: string): string => {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
};
