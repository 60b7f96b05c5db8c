import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Image = Record<string, AttributeValue>;

/** DynamoDB Local writes an empty map on its streams as `{}`, where DynamoDB writes `{"M":{}}`: puts it right. */
export const mendImage = (image: Image | undefined): Image | undefined =>
  image && Object.fromEntries(Object.entries(image).map(([name, value]) => [name, mend(value)]));

const mend = (value: AttributeValue): AttributeValue => {
  if (Object.keys(value).length === 0) return { M: {} };
  if (value.M) return { M: mendImage(value.M) ?? {} };
  return value.L ? { L: value.L.map(mend) } : value;
};

/** The same for an event of a stream that was read elsewhere and sent here. */
export const mendEvent = (event: unknown): unknown => {
  const { Records } = Object(event) as { Records?: unknown };
  if (!Array.isArray(Records)) return event;
  const mended = Records.map((record) => {
    const { dynamodb } = Object(record) as { dynamodb?: { NewImage?: Image; OldImage?: Image } };
    if (!dynamodb) return record;
    const images = { NewImage: mendImage(dynamodb.NewImage), OldImage: mendImage(dynamodb.OldImage) };
    return { ...record, dynamodb: { ...dynamodb, ...images } };
  });
  return { ...Object(event), Records: mended };
};
