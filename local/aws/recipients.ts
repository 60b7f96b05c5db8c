/**
 * Everyone the message goes to. Read from the request, since the package keeps no more than the first. A raw message
 * names its recipients beside it or else in its own head.
 */
export function recipientsOf(form: URLSearchParams): string[] {
  const listed = [...form]
    .filter(([name]) => /^(Destination\.(To|Cc|Bcc)Addresses|Destinations)\.member\.\d+$/.test(name))
    .map(([, value]) => /<([^<>]+)>\s*$/.exec(value)?.[1] ?? value.trim());
  if (listed.length > 0) {
    return listed;
  }
  const [head = ''] = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64')
    .toString()
    .split(/\r?\n\r?\n/, 1);
  const fields = head.replaceAll(/\r?\n[ \t]+/g, ' ').match(/^(to|cc|bcc):.*$/gim) ?? [];
  return fields.join(' ').match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? [];
}
